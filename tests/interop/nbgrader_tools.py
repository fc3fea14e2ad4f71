"""The real nbgrader, run as an instructor runs it; notebooks written by hand; what the gradebook holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def run(folder: Path, *command: str, code: int = 0, timeout_s: float = 240) -> str:
    """Run a module's command in `folder`, alone with its own settings and caches; all that it printed."""
    own = folder.parent / f"{folder.name}-home"
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR", "AUTOGRADER_SINGLE", "XDG_CACHE_HOME")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"  # nbgrader calls alembic
    environment = {**os.environ, **{name: str(own / name.lower()) for name in names}, "PATH": path}
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=timeout_s,
    )
    print(f"$ {' '.join(command)}   # {time.monotonic() - started:.1f} s")
    assert done.returncode == code, done.stdout
    return done.stdout


def cell(source: str, grade_id: str = "", *, points: float | None = None, solution: bool = False, kind: str = "code",
         locked: bool | None = None) -> dict[str, Any]:  # fmt: skip
    """A cell, with nbgrader's metadata where it has a grade_id."""
    marks = {
        "schema_version": 3, "grade_id": grade_id, "grade": points is not None, "solution": solution,
        "locked": (points is not None and not solution) if locked is None else locked, "task": False,
    }  # fmt: skip
    if points is not None:
        marks["points"] = points
    made = {"cell_type": kind, "metadata": {"nbgrader": marks} if grade_id else {}, "source": source}
    return made | ({"outputs": [], "execution_count": None} if kind == "code" else {})


def write_notebook(path: Path, cells: Sequence[Mapping[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    numbered = [{**one, "id": f"cell-{number}"} for number, one in enumerate(cells)]
    path.write_text(json.dumps({"cells": numbered, "metadata": KERNEL, "nbformat": 4, "nbformat_minor": 5}))


def read_cells(path: Path) -> list[dict[str, Any]]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [{**one, "source": "".join(one["source"])} for one in cells]


def grade_id(one: Mapping[str, Any]) -> str:
    return str(one["metadata"].get("nbgrader", {}).get("grade_id", ""))


def solved(cells: Sequence[Mapping[str, Any]], answers: Mapping[str, str]) -> list[dict[str, Any]]:
    """The cells with other texts in those with these grade_ids."""
    return [{**one, "source": answers.get(grade_id(one), one["source"])} for one in cells]


class GradeRow(dict[str, tuple[float | None, float | None, bool]]):
    """By cell: automatic score, manual score, and whether it waits for a person."""


def grades(folder: Path, assignment: str) -> dict[str, GradeRow]:
    """What nbgrader's own API reads from the gradebook, by student."""
    from nbgrader.api import Gradebook

    found: dict[str, GradeRow] = {}
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        for submission in gradebook.assignment_submissions(assignment):
            row = found[submission.student.id] = GradeRow()
            for notebook in submission.notebooks:
                for one in notebook.grades:
                    row[one.name] = (one.auto_score, one.manual_score, one.needs_manual_grade)
    return found


def comments(folder: Path, assignment: str, student: str) -> dict[str, str]:
    """The comments of a student's cells."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission(assignment, student)
        return {one.name: one.comment or "" for notebook in submission.notebooks for one in notebook.comments}
