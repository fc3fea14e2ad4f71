"""A small course through the real otter: assign, check, run. OTTER_PYTHON names an interpreter with another version."""

from __future__ import annotations

import json
import os
import pickle
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from guide import write_files

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.errors import CourseError
from autograder.interop import otter_assignment
from autograder.leaks import require_nothing_hidden

ROOT = Path(__file__).parents[2]
OTTER_PYTHON = os.environ.get("OTTER_PYTHON", sys.executable)
RIGHT = {
    "to_celsius": "from helper import scale\n\ndef to_celsius(fahrenheit):\n    return scale(fahrenheit)",
    "weekly_means": "def weekly_means(fahrenheit):\n    return to_celsius(fahrenheit).reshape(-1, 7).mean(axis=1)",
    "warmest_day": "def warmest_day(fahrenheit):\n    return int(np.argmax(fahrenheit))",
}
SUBMISSIONS = {
    "right": RIGHT,
    # wrong in a way that no known mistake explains; weekly_means agrees with it, and gets half of its points
    "consistent": {**RIGHT, "to_celsius": "def to_celsius(fahrenheit):\n    return (fahrenheit - 32) * 0.6"},
    "cheat": {
        "to_celsius": "np.testing.assert_allclose = lambda *a, **k: None\n"
        "open('CANARY', 'w').close()\n"
        "import autograder.interop.cell, autograder.interop.otter_cell, otter.test_files\n"
        "autograder.interop.otter_cell.earned = lambda *a, **k: None\n"
        "otter.test_files.TestFile.score = 3\n"
        "def to_celsius(fahrenheit):\n    return fahrenheit",
    },
}
EARNED = {"right": (2, 3, 2), "consistent": (0.5, 1.5, 2), "cheat": (0, 0, 0)}


class Opens:
    """Pickled, it opens a file where it is unpickled."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (self.path, "w")


def otter(*arguments: str, cwd: Path) -> str:
    command = [OTTER_PYTHON, "-m", "otter", *arguments]
    environment = {**os.environ, "AUTOGRADER_SINGLE": str(cwd / "single")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-3000:]
    return done.stdout


def otter_version() -> str:
    asked = "from importlib.metadata import version; print(version('otter-grader'))"
    return subprocess.run([OTTER_PYTHON, "-c", asked], capture_output=True, text=True, check=True).stdout.strip()


def answered(notebook: Path, answers: dict[str, str]) -> dict[str, Any]:
    """A student's notebook with answers in the place of stubs."""
    document: dict[str, Any] = json.loads(notebook.read_text(encoding="utf-8"))
    for cell in document["cells"]:
        for name, answer in answers.items():
            if f"def {name}(" in "".join(cell["source"]):
                cell["source"] = answer
    return document


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Assignment:
    """The course of the authors' guide."""
    root = tmp_path_factory.mktemp("course")
    assert write_files(ROOT / "docs" / "authors.md", root)
    return Assignment.load(Course.load(root / "weather"), "temperatures")


@pytest.fixture(scope="module")
def home(course: Assignment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `otter assign` makes of our master."""
    pytest.importorskip("otter")
    folder = tmp_path_factory.mktemp("otter")
    (master,) = otter_assignment.export([course], folder)
    started = time.perf_counter()
    otter("assign", master.name, "dist", "--no-pdfs", "--no-run-tests", cwd=master.parent)
    print(f"\notter-grader {otter_version()}: assign {time.perf_counter() - started:.1f} s")
    return master.parent / "dist"


def test_the_master_holds_stubs_and_solutions(course: Assignment, tmp_path: Path) -> None:
    master = otter_assignment.write_master(course, tmp_path)
    sources = [cell["source"] for cell in json.loads(master.read_text(encoding="utf-8"))["cells"]]
    solved = next(source for source in sources if source.startswith("def to_celsius"))
    stub, _, solution = solved.partition("# BEGIN SOLUTION NO PROMPT\n")
    assert "raise NotImplementedError" in stub
    assert "- 32" not in stub
    assert "- 32" in solution
    points = [float(found) for source in sources for found in re.findall(r"^points: (.+)$", source, re.MULTILINE)]
    assert points == [
        1.5,
        0.5,
        1.5,
        1.5,
        1.0,
        1.0,
    ]  # weekly_means in two halves: one for agreeing with an own to_celsius
    assert sum(points) == course.max_score


def test_an_export_never_overwrites_the_course(course: Assignment) -> None:
    with pytest.raises(CourseError, match="is the course itself"):
        otter_assignment.export([course], course.course.root)


@pytest.mark.interop
def test_students_get_nothing_hidden(course: Assignment, home: Path) -> None:
    files = {path.name: path.read_bytes() for path in (home / "student").rglob("*") if path.is_file()}
    assert {"temperatures.ipynb", "test_public.py", "to_celsius.py"} <= set(files)
    require_nothing_hidden(course, files)
    assert b"earned" not in b"".join(files.values())
    assert b"- 32" not in b"".join(files.values())


@pytest.mark.interop
def test_students_check_their_work(home: Path) -> None:
    student = home / "student"
    wrong = {"to_celsius": "def to_celsius(fahrenheit):\n    return fahrenheit - 32"}
    (student / "wrong.ipynb").write_text(json.dumps(answered(student / "temperatures.ipynb", wrong)), encoding="utf-8")
    said = otter("check", "wrong.ipynb", cwd=student)
    (student / "wrong.ipynb").unlink()
    assert "to_celsius - 1 result:" in said
    assert "AssertionError" in said


@pytest.mark.interop
@pytest.mark.parametrize("name", SUBMISSIONS)
def test_otter_gives_our_scores(name: str, course: Assignment, home: Path, tmp_path: Path) -> None:
    (archive,) = (home / "autograder").glob("*.zip")
    submission, canary = tmp_path / f"{name}.zip", tmp_path / "canary"
    document = answered(home / "student" / "temperatures.ipynb", SUBMISSIONS[name])
    with zipfile.ZipFile(submission, "w") as packed:
        packed.writestr(f"{name}.ipynb", json.dumps(document).replace("CANARY", str(canary)))
        packed.writestr("helper.py", "def scale(f):\n    return (f - 32) * 5 / 9\n")
        for file in ("otter.py", "numpy.py", "subprocess.py") if name == "cheat" else ():
            packed.writestr(file, f"open({str(canary)!r}, 'w').close()")
        packed.writestr(".OTTER_LOG", pickle.dumps(Opens(str(canary))))

    started = time.perf_counter()
    otter("run", submission.name, "-a", str(archive), "-o", ".", "--no-logo", cwd=tmp_path)
    by_otter = time.perf_counter() - started
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    theirs = {one["name"]: one["score"] for one in results["tests"] if "score" in one}
    assert not canary.exists(), "student code ran beside the tests"

    started = time.perf_counter()
    (grade,) = grade_class(course, [Task(name, str(submission))], jobs=1, level=choose_level("auto").name)
    seconds = time.perf_counter() - started
    print(f"\n{name}: otter run {by_otter:.1f} s, autograder grade {seconds:.1f} s, both with their start")
    assert theirs == {question.id: question.score for question in grade.questions}
    assert theirs == dict(zip(RIGHT, EARNED[name], strict=True))


@pytest.mark.interop
def test_a_fault_of_ours_is_no_zero(home: Path, tmp_path: Path) -> None:
    """Where the grader gives no score otter says that it failed, instead of counting tests as not passed."""
    (archive,) = (home / "autograder").glob("*.zip")
    with zipfile.ZipFile(archive) as given, zipfile.ZipFile(tmp_path / "moved.zip", "w") as moved:
        for name in given.namelist():
            content = given.read(name)
            moved.writestr(name, content.replace(b"course='", b"course='/nowhere") if name.endswith(".py") else content)
    (tmp_path / "kim.ipynb").write_bytes((home / "student" / "temperatures.ipynb").read_bytes())
    otter("run", "kim.ipynb", "-a", "moved.zip", "-o", ".", "--no-logo", cwd=tmp_path)
    results = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert results["tests"][0]["name"] == "Autograder Failed"
