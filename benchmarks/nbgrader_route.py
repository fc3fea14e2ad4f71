"""A course for nbgrader: every hidden check a test cell of its own, students' code in the solution cells."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from benchmarks.checks import Plan
from benchmarks.made_class import Made

ASSIGNMENT, NOTEBOOK = "unit", "notebook"
_PROGRAM = (sys.executable, "-m", "nbgrader")
_LAST_STEP = "Setting destination file permissions"  # what it logs when a submission is done
_METADATA = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def write_course(folder: Path, plan: Plan, master: Made, made: Sequence[Made], environment: Mapping[str, str]) -> None:
    """The course folder, with the assignment generated as an instructor does."""
    _write(folder / "source" / ASSIGNMENT / f"{NOTEBOOK}.ipynb", master, plan, solution_marks=True)
    settings = "c.CourseDirectory.course_id = 'benchmark'\nc.ExecutePreprocessor.timeout = 900\n"
    (folder / "nbgrader_config.py").write_text(f"c = get_config()\n{settings}")
    _run(("generate_assignment", ASSIGNMENT), folder, environment)
    for submission in made:
        _write(folder / "submitted" / submission.name / ASSIGNMENT / f"{NOTEBOOK}.ipynb", submission, plan)


def autograde(folder: Path, environment: Mapping[str, str]) -> list[float]:
    """Grade the whole class with one command; says when each submission was done (`time.monotonic()` values)."""
    done, log = [], []
    command = [*_PROGRAM, "autograde", ASSIGNMENT]
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            log.append(line)
            if _LAST_STEP in line:
                done.append(time.monotonic())
    if process.returncode:
        raise RuntimeError(f"nbgrader autograde failed:\n{''.join(log)[-3000:]}")
    return done


def passed(folder: Path, plan: Plan) -> dict[str, list[str]]:
    """Passed checks by student, from nbgrader's gradebook."""
    query = """
        select submitted_assignment.student_id, base_cell.name, grade.auto_score
        from grade
        join base_cell on base_cell.id = grade.cell_id
        join submitted_notebook on submitted_notebook.id = grade.notebook_id
        join submitted_assignment on submitted_assignment.id = submitted_notebook.assignment_id
    """
    found: dict[str, list[str]] = {}
    ids = {_cell_id(check_id): (check_id, points) for check_id, points in plan.checks}
    with sqlite3.connect(folder / "gradebook.db") as gradebook:
        for student, cell, score in gradebook.execute(query):
            check_id, points = ids[cell]
            found.setdefault(student, [])
            if score == points:
                found[student].append(check_id)
    return found


def _write(path: Path, made: Made, plan: Plan, *, solution_marks: bool = False) -> None:
    cells = [_cell(made.start, "start", solution=False)]
    for question, source in made.questions.items():
        if solution_marks:
            source = f"### BEGIN SOLUTION\n{source}\n### END SOLUTION"  # noqa: PLW2901
        cells.append(_cell(source, question, solution=True))
    for check_id, points in plan.checks:  # after all questions: a function may call one that is defined further down
        text = f"from benchmarks import checks\nchecks.run({check_id!r}, globals())"
        cells.append(_cell(text, _cell_id(check_id), points=points))
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=cells, metadata=_METADATA), path)


def _cell(source: str, grade_id: str, *, solution: bool = False, points: float | None = None) -> nbformat.NotebookNode:
    graded = points is not None
    marks = {
        "grade": graded,
        "solution": solution,
        "locked": graded,
        "task": False,
        "grade_id": grade_id,
        "schema_version": 3,
    }
    if graded:
        marks["points"] = points
    if not graded and not solution:
        return new_code_cell(source)
    return new_code_cell(source, metadata={"nbgrader": marks})


def _cell_id(check_id: str) -> str:
    return check_id.replace("::", "-")


def _run(arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
    done = subprocess.run(
        [*_PROGRAM, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"nbgrader {arguments[0]} failed:\n{done.stderr[-3000:]}")
