"""Master notebooks for `otter assign`, and the autograder that it makes of them.

Hidden tests have a test case for each hidden check, worth its points, which hands the notebook to our grader in another
process. A check that gives a part of its points where an own function is at least used consistently has two: one worth
that part, one worth the rest. Public tests are our public checks.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment, Check, parse
from autograder.errors import AutograderError, CourseError
from autograder.interop.solution_cells import BEGIN, END, SolutionCells
from autograder.leaks import require_nothing_hidden
from autograder.lesson import read_lesson
from autograder.notebook import notebook, tools_package
from autograder.release import PUBLIC_CHECKS, release

ASSIGNED = "dist"  # what `otter assign` makes of a master: dist/student, dist/autograder
AUTOGRADER = "autograder.zip"  # beside the master: a copy of the zip, whose own name holds the time
_PLUGIN = "autograder.interop.otter_cell.StudentCodeApart"
_LANGUAGE = {"name": "python3", "display_name": "Python 3", "language": "python"}
_CONFIG = """\
# ASSIGNMENT CONFIG
init_cell: true
export_cell: {{pdf: false, run_tests: true}}
tests: {{files: true, ok_format: false}}
generate: {{show_hidden: true, force_public_test_summary: false}}
plugins: [{plugin}]
files: {files}
"""
_PLAIN_PUBLIC = """\
def {name}(env):
    import runpy, sys, types
    module = sys.modules["{module}"] = types.ModuleType("{module}")
    vars(module).update({{name: value for name, value in env.items() if not name.startswith("__")}})
    runpy.run_path("{file}")["{name}"]()"""
_OUR_PUBLIC = """\
def {name}(env):
    from {package}.checks import require
    require("{short}", env{language})"""
_HIDDEN = """\
def {name}(env):
    from autograder.interop.otter_cell import earned
    earned("{check}", {points!r}, assignment="{assignment}", course={course!r}, lang="{language}")"""


def write_master(assignment: Assignment, folder: Path, language: str = "en") -> Path:
    """Write the master notebook, and what students get beside it, into `folder`; the notebook's path.

    Raises:
        CourseError: the assignment has no lesson in the language.
    """
    with tempfile.TemporaryDirectory() as released:
        files = release(assignment, Path(released), [language])
        names = [str(path.relative_to(released)) for path in files if path.suffix != ".ipynb"]
        names = sorted(name for name in names if name != f"{assignment.module}.py")  # the notebook holds what is in it
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(Path(released) / name, folder / name)
    lesson = read_lesson(assignment.folder / f"lesson.{language}.md", tuple(one.id for one in assignment.questions))
    cells = json.loads(notebook(assignment, lesson))["cells"]
    config = _CONFIG.format(plugin=_PLUGIN, files=json.dumps(names))
    made = [_raw(config), *_cells(assignment, cells, language)]
    document = {"cells": made, "metadata": {"kernelspec": _LANGUAGE}, "nbformat": 4, "nbformat_minor": 5}
    for number, cell in enumerate(made):
        cell["id"] = f"cell-{number}"
    path = folder / f"{assignment.module}.ipynb"
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def is_installed() -> bool:
    """Whether otter-grader is there."""
    return importlib.util.find_spec("otter") is not None


def assign(assignment: Assignment, master: Path) -> Path:
    """Have otter make `dist/` and the autograder's zip beside a master; the path of the zip.

    Raises:
        AutograderError: otter refuses the master.
        CourseError: what it made for students holds something that they must not see.
    """
    command = [sys.executable, "-m", "otter", "assign", master.name, ASSIGNED, "--no-run-tests", "--no-pdfs"]
    done = subprocess.run(command, cwd=master.parent, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AutograderError(f"otter assign refuses {master}: {done.stderr.strip()[-1000:]}")
    made = master.parent / ASSIGNED
    released = {
        str(path.relative_to(made)): path.read_bytes() for path in (made / "student").rglob("*") if path.is_file()
    }
    require_nothing_hidden(assignment, released)
    (archive,) = (made / "autograder").glob("*.zip")
    shutil.copy2(archive, master.parent / AUTOGRADER)
    return master.parent / AUTOGRADER


def _cells(assignment: Assignment, cells: Sequence[dict[str, Any]], language: str) -> Iterator[dict[str, Any]]:
    solutions = SolutionCells(assignment)
    public = _public_checks(assignment)
    packing = next((n for n, cell in enumerate(cells) if "pack" in cell["metadata"].get("tags", ())), len(cells) + 1)
    for cell in cells[: packing - 1]:  # otter packs; what is said about our packing goes too
        tags = cell["metadata"].get("tags", ())
        source = "".join(cell["source"])
        if "question" in tags:
            question = cell["metadata"]["autograder"]["question"]
            yield _raw(f"# BEGIN QUESTION\nname: {question}")
            yield from _block("SOLUTION", _code(_solved(source, solutions.fill(question, source))))
            tests = [*_public_tests(assignment, public[question], language)]
            tests += _hidden_tests(assignment, question, language)
            yield from _block("TESTS", *tests)
            yield _raw("# END QUESTION")
        elif "check" not in tags:  # otter puts a cell that checks after every question
            yield _code(source) if cell["cell_type"] == "code" else {**cell, "metadata": {}, "source": source}


def _solved(stub: str, filled: str) -> str:
    """The stub, which students get, and after it the solution, which takes its place in the instructor's version."""
    solution = "\n".join(line for line in filled.split("\n") if line.strip() not in (BEGIN, END))
    return f"{stub}\n# BEGIN SOLUTION NO PROMPT\n\n\n{solution}\n# END SOLUTION"


def _hidden_tests(assignment: Assignment, question_id: str, language: str) -> Iterator[dict[str, Any]]:
    question = assignment.question(question_id)
    credit = question.consistency_credit if question.needs else 0.0
    for check in (one for one in assignment.checks if one.question == question_id):
        steps = [(check.points * credit, "_in_part"), (check.points * (1 - credit), "")]
        total = 0.0
        for points, suffix in steps:
            total += points
            if points:
                yield _hidden_test(assignment, check, check.function + suffix, points, total, language)


def _hidden_test(
    assignment: Assignment, check: Check, name: str, points: float, threshold: float, language: str
) -> dict[str, Any]:
    source = _HIDDEN.format(
        name=name, check=check.id, points=threshold, assignment=assignment.name, course=str(assignment.course.root),
        language=language,
    )  # fmt: skip
    return _test(source, f"hidden: true\npoints: {points!r}")


def _public_checks(assignment: Assignment) -> dict[str, list[str]]:
    """Question id to the names of its public checks: by their names, else by the first question that they call."""
    found: dict[str, list[str]] = {question.id: [] for question in assignment.questions}
    for name, called in _functions(assignment.folder / PUBLIC_CHECKS, assignment.quiz is not None).items():
        if name.startswith("test_"):
            named = [one for one in found if name.startswith(f"test_{one}_")]
            asked = [one for one in called if one in found]
            found[max(named, key=len) if named else asked[0] if asked else assignment.questions[0].id].append(name)
    return found


def _functions(path: Path, made_at_run_time: bool) -> dict[str, list[str]]:
    """The functions of the public checks, and which names each reads. Those of a quiz are made while the file runs."""
    if not path.is_file():
        return {}
    if made_at_run_time:
        return {name: [] for name, value in runpy.run_path(str(path)).items() if callable(value)}
    return {
        node.name: [part.id for part in ast.walk(node) if isinstance(part, ast.Name)]
        for node in parse(path).body
        if isinstance(node, ast.FunctionDef)
    }


def _public_tests(assignment: Assignment, names: Sequence[str], language: str) -> Iterator[dict[str, Any]]:
    package = tools_package(assignment)
    spoken = "" if language == "en" else f', language="{language}"'
    for name in names:
        if package:
            short = name.removeprefix("test_")
            yield _test(_OUR_PUBLIC.format(name=name, package=package.name, short=short, language=spoken))
        else:
            yield _test(_PLAIN_PUBLIC.format(name=name, module=assignment.module, file=PUBLIC_CHECKS))


def _test(source: str, config: str = "") -> dict[str, Any]:
    return _code(f'""" # BEGIN TEST CONFIG\n{config}\n""" # END TEST CONFIG\n{source}' if config else source)


def _block(kind: str, *cells: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield _raw(f"# BEGIN {kind}")
    yield from cells
    yield _raw(f"# END {kind}")


def _raw(source: str) -> dict[str, Any]:
    return {"cell_type": "raw", "metadata": {}, "source": source}


def _code(source: str) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "source": source, "execution_count": None, "outputs": []}


def export(assignments: Sequence[Assignment], folder: Path, language: str = "en") -> list[Path]:
    """Write a folder with a master notebook for each assignment; the notebooks' paths."""
    if folder.resolve() == assignments[0].course.root:
        raise CourseError(folder, "", "is the course itself; choose another folder for otter's")
    return [write_master(one, folder / one.name, language) for one in assignments]
