"""Nothing hidden may reach students: no hidden check, no title of one, no hint, no solution, no code of a right one."""

from __future__ import annotations

import ast
import io
import json
import re
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.pofile import read_po

from autograder.assignment import Assignment, parse
from autograder.errors import CourseError
from autograder.quiz.secrecy import leaked

_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n(.*?)^ {0,3}\1", re.MULTILINE | re.DOTALL)


def require_nothing_hidden(assignment: Assignment, files: Mapping[str, bytes]) -> None:
    """Refuse to release `files` (name to content) if one of them gives away what is hidden.

    Raises:
        CourseError: names the file, and the hidden function, title or hint in it.
    """
    hidden_files = {path.read_bytes(): path for path in _hidden_paths(assignment)}
    hidden_bodies = {body: name for path in _code_paths(assignment) for name, body in _bodies(parse(path))}
    texts = _hidden_texts(assignment)
    for name, content in _with_archives(files):
        released = assignment.folder / name
        if content.strip() and content in hidden_files:
            raise CourseError(released, "", f"is the same as {hidden_files[content].name}, which is hidden")
        try:
            text = content.decode()
        except UnicodeDecodeError:  # a picture, an archive of data
            continue
        parts = list(_parts(name, text))
        if assignment.quiz:
            trees = [tree for part in parts for tree in _code(name, part)]
            table = tomllib.loads(text) if name.endswith(".toml") else {}
            if problem := leaked(assignment.quiz, [text, *parts], trees, table):
                raise CourseError(released, "", problem)
        for hidden, what in texts.items():
            if any(hidden in part for part in parts):
                raise CourseError(released, "", f"holds the {what}: {hidden!r}")
        for function, body in (found for part in parts for tree in _code(name, part) for found in _bodies(tree)):
            if body in hidden_bodies:
                raise CourseError(released, function, f"is the hidden code of {hidden_bodies[body]}")


def _with_archives(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files, and those inside of wheels and zip archives among them."""
    for name, content in files.items():
        yield name, content
        if name.endswith((".whl", ".zip")):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                members = {f"{name}/{item.filename}": archive.read(item) for item in archive.infolist()}
            yield from _with_archives(members)


def _hidden_paths(assignment: Assignment) -> list[Path]:
    """All files of the suite and of the solutions, the wrong ones too."""
    folders = (assignment.suite, assignment.solutions)
    return sorted(path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def _code_paths(assignment: Assignment) -> list[Path]:
    """Hidden checks and right answers. What is wrong may be shown: lessons warn of mistakes."""
    return sorted([*assignment.suite.rglob("*.py"), *(assignment.solutions / "accepted").rglob("*.py")])


def _hidden_texts(assignment: Assignment) -> dict[str, str]:
    """Titles of hidden checks and texts of hints, in every language of the suite's catalogues, and what each is."""
    titles = set() if assignment.quiz else {check.title for check in assignment.checks}  # those of a quiz are seen
    hidden = dict.fromkeys(titles, "title of a hidden check")
    for file in assignment.suite.glob("*.po"):
        with file.open("rb") as stream:
            for message in read_po(stream):
                if isinstance(message.string, str) and message.string:
                    if message.id in titles:
                        hidden[message.string] = "title of a hidden check"
                    elif str(message.id).startswith("hint."):
                        hidden[message.string] = "text of a hint"
    return hidden


def _parts(name: str, text: str) -> Iterator[str]:
    """The texts in a file: the cells of a notebook, else the whole."""
    if name.endswith(".ipynb"):
        yield from ("".join(cell["source"]) for cell in json.loads(text)["cells"])
    else:
        yield text


def _code(name: str, text: str) -> Iterator[ast.Module]:
    """What parses as Python in a text: all of it, or its fenced blocks. Magics and shell lines are left out."""
    if not name.endswith((".py", ".ipynb", ".md")):
        return
    for source in [text, *(match[2] for match in _FENCED.finditer(text))]:
        try:
            yield ast.parse(re.sub(r"^[%!].*", "", source, flags=re.MULTILINE))
        except SyntaxError:
            continue


def _bodies(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Name and body of every function, without docstrings; those that only raise, pass or return a name say nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            if not all(_says_nothing(statement) for statement in body):
                yield node.name, "\n".join(ast.dump(statement) for statement in body)


def _says_nothing(statement: ast.stmt) -> bool:
    trivial_return = isinstance(statement, ast.Return) and isinstance(statement.value, ast.Name | ast.Constant | None)
    return trivial_return or isinstance(statement, ast.Raise | ast.Pass) or ast.unparse(statement) == "..."
