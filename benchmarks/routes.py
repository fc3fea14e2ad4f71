"""The routes: one function for each grader, which grades the whole class and says how long it took and what passed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple, Protocol

from autograder.assignment import Assignment
from benchmarks import nbgrader_route, otter_route, ours
from benchmarks.checks import PLAN, Plan
from benchmarks.made_class import Made, make_class, reference_of, write_notebook

_ROOT = Path(__file__).parents[1]
_SEED = 20250301  # of the other graders' inputs; ours draws them from a key for every student, as it always does


class Class(NamedTuple):
    """What is graded, and the folder in which to do it."""

    assignment: Assignment
    plan: Plan
    made: list[Made]
    folder: Path

    @classmethod
    def make(cls, assignment: Assignment, count: int, folder: Path, made: list[Made] | None = None) -> Class:
        """A class of `count` submissions, or those in `made`, written to `folder` as plain notebooks."""
        returns = {q.id: [[item.name, item.kind.value] for item in q.returns] for q in assignment.questions}
        checks = [[check.id, check.points] for check in assignment.checks]
        plan = Plan(
            str(assignment.suite), str(assignment.reference), _SEED, returns, checks,
            str(assignment.course.root), assignment.name, assignment.runtime,
        )  # fmt: skip
        made = make_class(assignment, count) if made is None else made
        for submission in made:
            write_notebook(submission, folder / "class" / f"{submission.name}.ipynb")
        plan.write(folder / "plan.json")
        return cls(assignment, plan, made, folder)

    @property
    def notebooks(self) -> list[Path]:
        """The submissions as files."""
        return sorted((self.folder / "class").iterdir())

    def fresh(self) -> Path:
        """A folder in which nothing has been graded yet."""
        return Path(mkdtemp(dir=self.folder))

    def environment(self) -> dict[str, str]:
        """Of every command: compiled files are kept and used, and nobody's own settings of Jupyter count."""
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        own = {name: str(self.folder / "jupyter") for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"  # nbgrader calls alembic
        plan = str(self.folder / "plan.json")
        return {**kept, **own, "PATH": path, "PYTHONPATH": str(_ROOT), PLAN: plan}


class Run(NamedTuple):
    """One grading of the whole class."""

    whole_s: float  # all commands, start-up included
    next_s: float  # for each submission after the first, without start-up
    passed: dict[str, list[str]]  # check ids by student


class Grader(Protocol):
    """A route. Its docstring is what the table says of it."""

    __doc__: str | None

    def __call__(self, subject: Class) -> Run:
        """Grade the class once."""
        ...


class Route(NamedTuple):
    """A grader by name."""

    name: str
    grade: Grader
    explanation: str
    slow: bool = False  # seconds a submission


def our_command(jobs: int, subject: Class) -> Run:
    """`autograder grade`: every submission in a sandbox of its own (level full), hints, report and table included."""
    out, timed = subject.fresh(), subject.fresh()
    shared = ["--course", str(subject.assignment.course.root), "-a", subject.assignment.name, "-j", str(jobs)]
    level = ["--isolation", "full"]
    command = ["-m", "autograder", "grade", str(subject.folder / "class"), *shared, *level, "-o", str(out)]
    whole_s, _ = _python(command, subject)
    arguments = [str(subject.assignment.course.root), subject.assignment.name, str(jobs), "full"]
    _, printed = _python(["-m", "benchmarks.ours", *arguments, str(subject.folder / "class"), str(timed)], subject)
    return Run(whole_s, json.loads(printed)["next_s"], ours.passed(out, subject.assignment, "full"))


def fork_floor(subject: Class) -> Run:
    """The floor: a warm process forks for each submission and runs the checks in the fork. No isolation, no limits."""
    whole_s, printed = _python(["-m", "benchmarks.floor", str(subject.folder / "class")], subject)
    said = json.loads(printed)
    return Run(whole_s, said["next_s"], said["passed"])


def pytest_processes(subject: Class) -> Run:
    """`pytest`: a process for each submission, which runs the same check files on the student's functions."""
    out = subject.fresh()
    options = ["-q", "--import-mode=importlib", "-p", "no:cacheprovider", "-p", "benchmarks.pytest_plugin"]
    done: list[float] = [time.monotonic()]
    passed = {}
    for notebook in subject.notebooks:
        outcomes = out / f"{notebook.stem}.json"
        to = ["--submission", str(notebook), "--outcomes", str(outcomes)]
        _python(["-m", "pytest", str(subject.assignment.suite), *options, *to], subject, fails=(0, 1))
        done.append(time.monotonic())
        passed[notebook.stem] = json.loads(outcomes.read_text(encoding="utf-8"))
    return Run(done[-1] - done[0], _between(done[1:]), passed)


def nbgrader_autograde(subject: Class) -> Run:
    """`nbgrader autograde`: one command for all; a kernel for each notebook, a test cell for each check."""
    course, environment = subject.fresh(), subject.environment()
    nbgrader_route.write_course(course, subject.plan, reference_of(subject.assignment), subject.made, environment)
    started = time.monotonic()
    done = nbgrader_route.autograde(course, environment)
    whole_s = time.monotonic() - started
    return Run(whole_s, _between(done), nbgrader_route.passed(course, subject.plan))


def otter_run(subject: Class) -> Run:
    """`otter run`: a command for each submission, with a kernel each; hidden tests made by `otter assign`."""
    folder, environment = subject.fresh(), subject.environment()
    reference = reference_of(subject.assignment)
    autograder = otter_route.write_autograder(folder, subject.plan, reference, environment)
    done = [time.monotonic()]
    for notebook in subject.notebooks:
        otter_route.grade(autograder, notebook, folder / notebook.stem, environment)
        done.append(time.monotonic())
    passed = {path.stem: otter_route.passed(folder / path.stem, subject.plan) for path in subject.notebooks}
    return Run(done[-1] - done[0], _between(done[1:]), passed)


OURS, OURS_PARALLEL = "autograder -j 1", "autograder -j 2"
FLOOR = "fork floor"
NBGRADER, OTTER = "nbgrader autograde", "otter run"


def all_routes() -> list[Route]:
    """Every route, in the order of the table."""
    return [
        Route(OURS, partial(our_command, 1), _line(our_command)),
        Route(OURS_PARALLEL, partial(our_command, 2), "the same in two grading processes"),
        Route(FLOOR, fork_floor, _line(fork_floor)),
        Route("pytest", pytest_processes, _line(pytest_processes), slow=True),
        Route(NBGRADER, nbgrader_autograde, _line(nbgrader_autograde), slow=True),
        Route(OTTER, otter_run, _line(otter_run), slow=True),
    ]


def _line(function: Grader) -> str:
    return (function.__doc__ or "").strip()


def _between(done: Sequence[float]) -> float:
    """Seconds for each submission after the first; for a class of one the question makes no sense: 0."""
    return (done[-1] - done[0]) / max(1, len(done) - 1)


def _python(arguments: list[str], subject: Class, fails: tuple[int, ...] = (0,)) -> tuple[float, str]:
    """Seconds that a command took, and what it printed."""
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments],
        env=subject.environment(),
        cwd=subject.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.monotonic() - started
    if done.returncode not in fails:
        raise RuntimeError(f"{' '.join(arguments[:4])} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    return seconds, done.stdout
