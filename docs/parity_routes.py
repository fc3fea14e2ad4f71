"""The routes from a notebook to its scores: ours, and those through nbgrader, otter and Gradescope's scripts.

A route prepares what an instructor prepares once, and gives a function that grades; only that is timed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from docs.gradescope_platform import Platform

Scores = dict[str, dict[str, float | None]]  # by submission and question
Route = Callable[[Assignment, Mapping[str, Path], Path], Callable[[], Scores]]
_TESTS = "_tests"  # how the export to nbgrader names the test cell of a question
_METADATA = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def ours(assignment: Assignment, submissions: Mapping[str, Path], folder: Path) -> Callable[[], Scores]:
    """`autograder grade` on the folder."""
    class_ = folder / "class"
    class_.mkdir()
    for name, path in submissions.items():
        shutil.copy(path, class_ / f"{name}.ipynb")

    def grade() -> Scores:
        course = str(assignment.course.root)
        _run(folder, "autograder", "grade", "class", "-a", assignment.name, "--course", course, "-o", "out", "-j", "1")
        results = map(json.loads, (folder / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines())
        return {one["student"]: {question["id"]: question["score"] for question in one["questions"]} for one in results}

    return grade


def nbgrader_graded_by_us(
    assignment: Assignment, submissions: Mapping[str, Path], folder: Path
) -> Callable[[], Scores]:
    """`autograder grade --nbgrader` on what nbgrader collected."""
    _nbgrader_course(assignment, submissions, folder)

    def grade() -> Scores:
        _run(folder, "autograder", "grade", "--nbgrader", ".", "-a", assignment.name, "-j", "1")
        return _gradebook(folder, assignment.name)

    return grade


def nbgrader_autograde(assignment: Assignment, submissions: Mapping[str, Path], folder: Path) -> Callable[[], Scores]:
    """nbgrader's own `autograde` on our export, whose configuration has it grade in our sandbox."""
    _nbgrader_course(assignment, submissions, folder)

    def grade() -> Scores:
        _run(folder, "nbgrader", "autograde", assignment.name)
        return _gradebook(folder, assignment.name)

    return grade


def nbgrader_kernel(assignment: Assignment, submissions: Mapping[str, Path], folder: Path) -> Callable[[], Scores]:
    """The same without that line of the configuration: test cells run in the kernel that ran the student's code."""
    grade = nbgrader_autograde(assignment, submissions, folder)
    config = folder / "nbgrader_config.py"
    lines = config.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("c.Autograde.autograde_preprocessors")]
    assert len(kept) == len(lines) - 1
    config.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return grade


def otter_run(assignment: Assignment, submissions: Mapping[str, Path], folder: Path) -> Callable[[], Scores]:
    """`otter run`, a command for each submission, on our export."""
    course = str(assignment.course.root)
    _run(folder, "autograder", "export", "otter", "made", "-a", assignment.name, "--course", course)
    (archive,) = folder.glob("made/*/dist/autograder/*.zip")

    def grade() -> Scores:
        scores: Scores = {}
        for name, path in submissions.items():
            shutil.copy(path, folder / f"{name}.ipynb")
            _run(folder, "otter", "run", f"{name}.ipynb", "-a", str(archive), "-o", ".", "--no-logo")
            tests = json.loads((folder / "results.json").read_text(encoding="utf-8"))["tests"]
            scores[name] = {one["name"]: one["score"] for one in tests if "score" in one}
        return scores

    return grade


def gradescope(assignment: Assignment, submissions: Mapping[str, Path], folder: Path) -> Callable[[], Scores]:
    """The exported zip's scripts, in a clean root."""
    course = str(assignment.course.root)
    _run(folder, "autograder", "export", "gradescope", "unit.zip", "-a", assignment.name, "--course", course)
    platform = Platform(folder / "root")
    platform.build(folder / "unit.zip")

    def grade() -> Scores:
        scores: Scores = {}
        for name, path in submissions.items():
            results, printed = platform.submit(path, email=name)
            assert results is not None, printed
            scores[name] = dict.fromkeys((question.id for question in assignment.questions), 0.0)
            for test in results["tests"]:
                scores[name][test["tags"][0]] += test["score"]
        return scores

    return grade


ROUTES: dict[str, Route] = {
    "`autograder grade`": ours,
    "`grade --nbgrader`": nbgrader_graded_by_us,
    "`nbgrader autograde`": nbgrader_autograde,
    "the same, in its kernel": nbgrader_kernel,
    "`otter run`": otter_run,
    "Gradescope": gradescope,
}

CHEAT = "import numpy as np\nnp.testing.assert_allclose = lambda *a, **k: None\ndef double(x):\n    return x"
_TEST = "np.testing.assert_allclose(double(np.arange(3.0)), [0, 2, 4])"
_RIGHT = "import numpy as np\ndef double(x):\n    return 2 * x"


def plain_nbgrader(folder: Path) -> float:
    """What the one-line cheat earns in nbgrader with a hidden test as its documentation shows it."""
    home = folder / "plain-nbgrader"
    solved = _marked(code(f"### BEGIN SOLUTION\n{_RIGHT}\n### END SOLUTION"), "double", solution=True)
    test = _marked(code(f"### BEGIN HIDDEN TESTS\n{_TEST}\n### END HIDDEN TESTS"), f"double{_TESTS}", points=1)
    write_notebook(home / "source" / "plain" / "plain.ipynb", [solved, test])
    (home / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'plain'\n")
    _run(home, "nbgrader", "generate_assignment", "plain")
    released = _cells(home / "release" / "plain" / "plain.ipynb")
    write_notebook(
        home / "submitted" / "eve" / "plain" / "plain.ipynb", [{**released[0], "source": CHEAT}, released[1]]
    )
    _run(home, "nbgrader", "autograde", "plain")
    return float(_gradebook(home, "plain")["eve"]["double"] or 0)


def plain_otter(folder: Path) -> float:
    """What it earns in otter with a hidden test as its documentation shows it."""
    home = folder / "plain-otter"
    raw = ["# ASSIGNMENT CONFIG\ninit_cell: false\nexport_cell: false", "# BEGIN QUESTION\nname: double\npoints: 1"]
    cells = [{"cell_type": "raw", "metadata": {}, "source": text} for text in raw]
    for block, source in {"SOLUTION": _RIGHT, "TESTS": f"# HIDDEN\n{_TEST}"}.items():
        raw_cells = [{"cell_type": "raw", "metadata": {}, "source": f"# {edge} {block}"} for edge in ("BEGIN", "END")]
        cells += [raw_cells[0], code(source), raw_cells[1]]
    cells.append({"cell_type": "raw", "metadata": {}, "source": "# END QUESTION"})
    write_notebook(home / "plain.ipynb", cells)
    _run(home, "otter", "assign", "plain.ipynb", "dist", "--no-pdfs")
    (archive,) = home.glob("dist/autograder/*.zip")
    write_notebook(home / "eve.ipynb", [code(CHEAT)])
    _run(home, "otter", "run", "eve.ipynb", "-a", str(archive), "-o", ".", "--no-logo")
    tests = json.loads((home / "results.json").read_text(encoding="utf-8"))["tests"]
    return float(next(one["score"] / one["max_score"] for one in tests if one["name"] == "double"))


PLAIN: dict[str, Callable[[Path], float]] = {
    "nbgrader, a plain hidden test": plain_nbgrader,
    "otter, a plain hidden test": plain_otter,
}


def code(source: str) -> dict[str, Any]:
    """A code cell."""
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None}


def write_notebook(path: Path, cells: Sequence[Mapping[str, Any]]) -> None:
    """Write the cells as a notebook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    numbered = [{**cell, "id": f"cell-{number}"} for number, cell in enumerate(cells)]
    document = {"cells": numbered, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def _cells(path: Path) -> list[dict[str, Any]]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in cells]


def _marked(
    cell: dict[str, Any], grade_id: str, *, solution: bool = False, points: float | None = None
) -> dict[str, Any]:
    """The cell with nbgrader's metadata."""
    tests = points is not None
    marks = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": tests,
        "solution": solution,
        "locked": tests,
        "task": False,
    }
    return {**cell, "metadata": {"nbgrader": marks | ({"points": points} if tests else {})}}


def _nbgrader_course(assignment: Assignment, submissions: Mapping[str, Path], folder: Path) -> None:
    """Our export, released by nbgrader, with the students' code in the released notebook handed in."""
    course = str(assignment.course.root)
    _run(folder, "autograder", "export", "nbgrader", ".", "-a", assignment.name, "--course", course)
    _run(folder, "nbgrader", "generate_assignment", assignment.name)
    (released,) = (folder / "release" / assignment.name).glob("*.ipynb")
    for name, path in submissions.items():
        target = folder / "submitted" / name / assignment.name / released.name
        write_notebook(target, _filled_in(_cells(released), _cells(path)))


def _filled_in(released: Sequence[dict[str, Any]], submission: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The released notebook with all of a student's code before its first graded cell, and its own answers emptied."""
    cells: list[dict[str, Any]] = []
    for cell in released:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if cell["cell_type"] != "code" or grade_id.endswith(_TESTS):
            cells.append(cell)
        elif grade_id:
            if not any(one.get("own") for one in cells):
                cells += [{**one, "own": True} for one in submission if one["cell_type"] == "code"]
            cells.append({**cell, "source": "# above"})
    return [{key: value for key, value in cell.items() if key != "own"} for cell in cells]


def _gradebook(folder: Path, assignment: str) -> Scores:
    from nbgrader.api import Gradebook

    scores: Scores = {}
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        for submission in gradebook.assignment_submissions(assignment):
            grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
            scores[submission.student.id] = {
                grade.name.removesuffix(_TESTS): grade.auto_score for grade in grades if grade.name.endswith(_TESTS)
            }
    return scores


def _run(folder: Path, *command: str) -> None:
    """Run a module's command in `folder`, with settings and caches of its own; RuntimeError where it fails."""
    folder.mkdir(parents=True, exist_ok=True)
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR", "AUTOGRADER_SINGLE", "XDG_CACHE_HOME")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"  # nbgrader calls alembic
    private = {name: str(folder / ".home" / name.lower()) for name in names}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env={**os.environ, **private, "PATH": path},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:2])} failed:\n{done.stdout[-3000:]}")
