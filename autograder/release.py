"""What students get: notebooks made from a lesson and the stub module, and the files beside them. Nothing hidden.

The same lesson and stub give the same bytes, so notebooks can be checked in and compared (`release --check`).
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, parse
from autograder.errors import CourseError
from autograder.leaks import require_nothing_hidden
from autograder.lesson import Code, Lesson, Placed, Setup, Text, read_lesson

PUBLIC_CHECKS = "test_public.py"
DATA_FOLDER = "data"


def write_notebooks(assignment: Assignment) -> list[Path]:
    """Make the notebooks of every lesson of the assignment, in its own folder."""
    written = []
    for lesson in _lessons(assignment):
        path = assignment.folder / _notebook_name(assignment, lesson.language)
        path.write_text(_notebook(assignment, lesson), encoding="utf-8")
        written.append(path)
    return written


def check_release(assignment: Assignment) -> list[str]:
    """How the notebooks that are checked in differ from what would be made now; nothing where they do not."""
    expected = {_notebook_name(assignment, lesson.language): lesson for lesson in _lessons(assignment)}
    differences = []
    for name, lesson in expected.items():
        path = assignment.folder / name
        if not path.is_file():
            differences.append(f"{path}: is not there")
        elif path.read_text(encoding="utf-8") != (made := _notebook(assignment, lesson)):
            differences.append(f"{path}: {_first_difference(path.read_text(encoding='utf-8'), made)}")
    strays = sorted(path for path in assignment.folder.glob("*.ipynb") if path.name not in expected)
    return differences + [f"{path}: no lesson makes this notebook" for path in strays]


def release(assignment: Assignment, out: Path, languages: Sequence[str] = ()) -> list[Path]:
    """Write the folder `out` that students get, in those of `languages` that have a lesson (all where none is named).

    Raises:
        CourseError: a lesson is incomplete, or a file holds something that students must not see. Nothing is
            written then.
    """
    files = _released_files(assignment, languages)
    require_nothing_hidden(assignment, files)
    for name, content in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)
    return [out / name for name in files]


def _released_files(assignment: Assignment, languages: Sequence[str]) -> dict[str, bytes]:
    """Names in the released folder, and contents."""
    chosen = [lesson for lesson in _lessons(assignment) if not languages or lesson.language in languages]
    if not chosen:
        raise CourseError(assignment.folder, "lesson", f"there is none in {', '.join(languages)}")
    sources = [assignment.stub, assignment.folder / PUBLIC_CHECKS]
    sources += sorted(assignment.folder.glob("*.po"))
    sources += sorted(path for path in (assignment.folder / DATA_FOLDER).rglob("*") if path.is_file())
    sources += [file for lesson in chosen for file in lesson.linked_files()]
    notebooks = {_notebook_name(assignment, lesson.language): _notebook(assignment, lesson) for lesson in chosen}
    files = {name: text.encode() for name, text in notebooks.items()}
    for path in sources:
        name = path.relative_to(assignment.folder).as_posix()
        if not path.resolve().is_relative_to(assignment.folder.resolve()):
            raise CourseError(path, "", "lies outside of the assignment's folder, so it cannot be released")
        if name not in files:
            files[name] = path.read_bytes()
    return files


def _lessons(assignment: Assignment) -> list[Lesson]:
    paths = sorted({assignment.folder / "lesson.en.md", *assignment.folder.glob("lesson.*.md")})
    questions = tuple(question.id for question in assignment.questions)
    return [read_lesson(path, questions) for path in paths]


def _notebook_name(assignment: Assignment, language: str) -> str:
    return f"{assignment.module}.ipynb" if language == "en" else f"{assignment.module}.{language}.ipynb"


def _notebook(assignment: Assignment, lesson: Lesson) -> str:
    """The notebook of a lesson, in nbformat 4.5."""
    cells = []
    for position, (kind, source, metadata) in enumerate(_cells(assignment, lesson)):
        digest = hashlib.sha256(f"{position}\0{kind}\0{source}".encode()).hexdigest()
        cell: dict[str, Any] = {"cell_type": kind, "id": digest[:12], "metadata": metadata}
        cell["source"] = source.splitlines(keepends=True)
        if kind == "code":
            cell |= {"execution_count": None, "outputs": []}
        cells.append(cell)
    metadata = {
        "autograder": {"assignment": assignment.name, "language": lesson.language},
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _cells(assignment: Assignment, lesson: Lesson) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, source and metadata of every cell."""
    checks = _checks_module(assignment)
    language = "" if lesson.language == "en" else f', language="{lesson.language}"'
    for block in lesson.blocks:
        if isinstance(block, Text):
            yield "markdown", block.source, {}
        elif isinstance(block, Code):
            yield "code", block.source, {}
        elif isinstance(block, Setup):
            yield "code", _setup_source(assignment, checks), {"tags": ["setup"]}
        elif isinstance(block, Placed):
            about = {"question": block.question}
            yield "code", _stub_source(assignment, block.question), {"autograder": about, "tags": ["question"]}
            if checks:
                yield "code", f'check("{block.question}"{language})', {"tags": ["check"]}


def _checks_module(assignment: Assignment) -> str:
    """The module of the students' own packages that runs public checks, "" where they have none."""
    packages = assignment.course.student_packages
    return next((f"{package.name}.checks" for package in packages if (package / "checks.py").is_file()), "")


def _setup_source(assignment: Assignment, checks: str) -> str:
    """All of the stub module that is neither its docstring nor a question: imports, constants, given helpers."""
    imports, others = [], []
    for node in parse(assignment.stub).body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            imports.append(_source(assignment, node))
        elif not _is_docstring_or_main(node) and not _bound(node) & set(assignment.graded_names):
            others.append(_source(assignment, node))
    if checks:
        imports.append(f"from {checks} import check")
    return "\n\n\n".join(["\n".join(imports), *others]).strip("\n")


def _stub_source(assignment: Assignment, question_id: str) -> str:
    """The stub of a question: its function with decorators and docstring, and whatever other names it grades."""
    names = set(assignment.question(question_id).names)
    parts = [_source(assignment, node) for node in parse(assignment.stub).body if _bound(node) & names]
    return "\n\n\n".join(parts)


def _source(assignment: Assignment, node: ast.stmt) -> str:
    """The lines of a statement of the stub, as they are written."""
    first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
    return "\n".join(assignment.stub.read_text(encoding="utf-8").split("\n")[first - 1 : node.end_lineno])


def _bound(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Assign):
        return {name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return set()


def _is_docstring_or_main(node: ast.stmt) -> bool:
    main = isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"
    return main or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def _first_difference(found: str, made: str) -> str:
    """Which cell is the first that differs."""
    try:
        old, new = json.loads(found)["cells"], json.loads(made)["cells"]
        sources = [["".join(cell["source"]) for cell in cells] for cells in (old, new)]
    except (ValueError, KeyError, TypeError):
        return "is not a notebook"
    for number, (before, after) in enumerate(zip(*sources, strict=False), 1):
        if before != after:
            return f"cell {number} is not what the lesson and the stub make now: {after.partition(chr(10))[0]!r}"
    if len(old) != len(new):
        return f"has {len(old)} cells, the lesson makes {len(new)}"
    return "was changed by hand (outputs, metadata or layout)"
