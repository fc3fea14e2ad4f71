"""Every route of the benchmark gives the verdicts that the solutions' own files promise, on a class of two."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.solutions import read_solutions
from benchmarks import bench, routes
from benchmarks.routes import Class, Route, Run

ASSIGNMENT = Assignment.load(Course.load(Path(__file__).parents[2]), "a02_rnn_cell")
COUNT = 2  # one right, one wrong


@pytest.fixture
def subject(tmp_path: Path) -> Class:
    return Class.make(ASSIGNMENT, COUNT, tmp_path / "bench")


@pytest.fixture
def promised(subject: Class) -> dict[str, set[str]]:
    """The checks that pass, by student."""
    caught_by = {solution.path.stem: solution.caught_by for solution in read_solutions(ASSIGNMENT)}
    every = {check.id for check in ASSIGNMENT.checks}
    return {made.name: every - set(caught_by[made.name.partition("_")[2]]) for made in subject.made}


def passed(run: Run) -> dict[str, set[str]]:
    return {student: set(check_ids) for student, check_ids in run.passed.items()}


def test_the_class_is_right_and_wrong(subject: Class, promised: dict[str, set[str]]) -> None:
    assert len(subject.made) == COUNT
    failures = [len(ASSIGNMENT.checks) - len(ids) for ids in promised.values()]
    assert failures.count(0) == 1
    assert max(failures) < len(ASSIGNMENT.checks)


@pytest.mark.bubblewrap
def test_our_command(subject: Class, promised: dict[str, set[str]]) -> None:
    if shutil.which("bwrap") is None:
        pytest.skip("bubblewrap is not installed")
    assert passed(routes.our_command(2, subject)) == promised


@pytest.mark.parametrize("route", [routes.fork_floor, routes.pytest_processes])
def test_plain_routes(subject: Class, promised: dict[str, set[str]], route: Callable[[Class], Run]) -> None:
    run = route(subject)
    assert passed(run) == promised
    assert 0 < run.next_s < run.whole_s


@pytest.mark.interop
@pytest.mark.parametrize(("package", "route"), [("nbgrader", routes.nbgrader_autograde), ("otter", routes.otter_run)])
def test_other_graders(
    subject: Class, promised: dict[str, set[str]], package: str, route: Callable[[Class], Run]
) -> None:
    pytest.importorskip(package)
    run = route(subject)
    assert passed(run) == promised
    assert 0 < run.next_s < run.whole_s


def test_a_different_verdict_is_told(subject: Class) -> None:
    first, second, *_ = (check.id for check in ASSIGNMENT.checks)
    names = [made.name for made in subject.made]
    one = Run(2.0, 0.5, {name: [first, second] for name in names})
    other = Run(4.0, 1.0, {**one.passed, names[1]: [first]})
    assert list(bench.differences(subject, {"one": [one], "other": [one, other]})) == [
        f"{names[1]}: {second} passes with one, other, fails with other"
    ]
    assert not list(bench.differences(subject, {"one": [one, one], "other": [one]}))


def test_figures_are_per_submission(subject: Class) -> None:
    chosen = [Route(name, lambda _: Run(0, 0, {}), name) for name in (routes.OURS, routes.FLOOR)]
    passes: dict[str, list[str]] = {made.name: [] for made in subject.made}
    runs = {
        routes.OURS: [Run(3.0, 0.04, passes), Run(9.0, 0.06, passes), Run(6.0, 0.05, passes)],
        routes.FLOOR: [Run(0.6, 0.025, passes)],
    }
    record = bench.figures(subject, chosen, runs, [])
    assert record["routes"][routes.OURS]["each_s"] == pytest.approx(6.0 / COUNT)
    assert record["routes"][routes.OURS]["next_s"] == pytest.approx(0.05)
    assert record["times_as_fast"] == {routes.FLOOR: {"each_s": 0.1, "next_s": 0.5}}
    assert record["times_the_floor"] == pytest.approx(2.0)
