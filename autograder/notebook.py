"""The notebook of a lesson: its text and code, and for every question a cell with the stub and one that checks it.

Where students have a package of their own with a module `checks`, the notebook begins with a cell that installs it from
the wheel beside (on Colab from the zip, which it asks for), and ends with one that packs what is to be handed in.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, parse
from autograder.lesson import Code, Lesson, Placed, Setup, Text
from autograder.quiz.editions import COMMON
from autograder.quiz.pages import Pages

WHEEL_PROJECT = "pyproject.toml"  # in a student package: it is released as a wheel
_INSTALL = """\
# <run_first>
import sys
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

if "google.colab" in sys.modules and not Path("test_public.py").exists():
    from google.colab import files

    for name in files.upload():
        with ZipFile(name) as archive:
            archive.extractall(members=[item for item in archive.namelist() if not item.endswith(".ipynb")])
if find_spec("<package>") is None:
    wheel = max(Path().glob("<package>-*.whl"), default=None)
    assert wheel, "<no_wheel>"
    %pip install -q {wheel}"""
_TEXTS = {
    "en": {
        "run_first": "Run this cell first. Colab asks you for a file: choose the zip that you were given.",
        "no_wheel": "Put this notebook back into the folder that it came in, and open it there.",
        "hand_in": "## Hand in\n\nSave the notebook (Ctrl+S, on a Mac Cmd+S) and run the next cell. It looks whether"
        " everything is there, and writes the zip file that you hand in.",
    },
    "ko": {
        "run_first": "이 셀을 가장 먼저 실행하세요. Colab에서는 파일을 고르는 창이 나오면 받은 zip 파일을 고르세요.",
        "no_wheel": "노트북을 처음 받은 폴더에 다시 넣고, 그 폴더에서 열어 주세요.",
        "hand_in": "## 제출하기\n\n노트북을 저장한 다음(Ctrl+S, Mac에서는 Cmd+S) 아래 셀을 실행하세요. 빠진 것이 없는지"
        " 확인하고, 제출할 zip 파일을 만들어 줍니다.",
    },
}


def notebook_name(assignment: Assignment, language: str) -> str:
    """The name of the notebook's file."""
    return f"{assignment.module}.ipynb" if language == "en" else f"{assignment.module}.{language}.ipynb"


def notebook(assignment: Assignment, lesson: Lesson, edition: str = COMMON) -> str:
    """The notebook of a lesson, in nbformat 4.5; of a quiz, in an edition. The same files give the same text."""
    cells = []
    pages = Pages(assignment, lesson.language, edition) if assignment.quiz else None
    for position, (kind, source, metadata) in enumerate(_cells(assignment, lesson, pages)):
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


def _cells(assignment: Assignment, lesson: Lesson, pages: Pages | None) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, source and metadata of every cell."""
    tools = tools_package(assignment)
    texts = _TEXTS.get(lesson.language, _TEXTS["en"])
    language = "" if lesson.language == "en" else f', language="{lesson.language}"'
    for block in lesson.blocks:
        if isinstance(block, Text):
            yield "markdown", block.source, {}
        elif isinstance(block, Code):
            yield "code", block.source, {}
        elif isinstance(block, Setup):
            if tools and (tools / WHEEL_PROJECT).is_file():
                yield "code", _fill(_INSTALL, package=tools.name, **texts), {"tags": ["install"]}
            checks = f"{tools.name}.checks" if tools else ""
            setup = pages.setup(checks) if pages else _setup_source(assignment, checks)
            yield "code", setup, {"tags": ["setup"]}
        elif isinstance(block, Placed):
            about = {"question": block.question}
            if pages:
                yield "markdown", pages.question_text(block.question), {}
                yield "code", pages.question_cell(block.question), {"autograder": about, "tags": ["question"]}
                continue
            yield "code", _stub_source(assignment, block.question), {"autograder": about, "tags": ["question"]}
            if tools:
                yield "code", f'check("{block.question}"{language})', {"tags": ["check"]}
    if tools and (tools / "pack.py").is_file():
        file = notebook_name(assignment, lesson.language)
        yield "markdown", texts["hand_in"], {}
        yield "code", f'from {tools.name}.pack import pack\n\npack("{file}"{language})', {"tags": ["pack"]}


def tools_package(assignment: Assignment) -> Path | None:
    """The students' own package that has a module `checks`, which runs public checks."""
    return next((package for package in assignment.course.student_packages if (package / "checks.py").is_file()), None)


def _fill(template: str, **texts: str) -> str:
    """Put texts in the places <name> of a template; braces belong to the Python in it."""
    for name, text in texts.items():
        template = template.replace(f"<{name}>", text)
    return template


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
