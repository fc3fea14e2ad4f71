"""A course is read strictly: every disagreement between its files is an error with file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import CourseError


def load(root: Path) -> Assignment:
    return Assignment.load(Course.load(root), "sums")


def test_the_toy_course_is_sound(toy: Assignment) -> None:
    assert [question.id for question in toy.questions] == ["running_sum", "spread", "counter_step"]
    assert toy.max_score == 7
    assert next(check.id for check in toy.checks) == "running_sum::test_values"
    assert toy.checks[0].title == "The running sum of random numbers."


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "problem"),
    [
        ("course.toml", "format = 1", "format = 2", "format", "format 1"),
        ("course.toml", "format = 1", "", "top level", "format"),
        ("course.toml", 'seed_key = "toy"', "seed_key = 3", "seed_key", "str"),
        ("course.toml", 'seed_key = "toy"', 'seed_key = "toy"\nsuites = "gone"', "suites", "gone"),
        ("course.toml", 'seed_key = "toy"', 'seed_key = "toy"\ncolour = 1', "top level", "colour"),
        ("assignments/sums/assignment.toml", "points = 3", "points = 0", "question[0].points", "more than 0"),
        ("assignments/sums/assignment.toml", "points = 3", "points = 4", "question[0].points", "add up to 3"),
        ("assignments/sums/assignment.toml", "points = 3", 'points = "3"', "question[0].points", "float"),
        ("assignments/sums/assignment.toml", "points = 3", "points = 3\nweight = 1", "question[0]", "weight"),
        ("assignments/sums/assignment.toml", "points = 3", "points = 3\ncall_s = 0", "question[0].call_s", "more than"),
        ("assignments/sums/assignment.toml", '"high: number"', '"high: color"', "question[1].returns", "color"),
        ("assignments/sums/assignment.toml", '["running_sum"]', '["nothing"]', "question[2].needs", "nothing"),
        ("assignments/sums/assignment.toml", 'id = "spread"', 'id = "running_sum"', "question[1].id", "twice"),
        ("assignments/sums/assignment.toml", 'id = "spread"', 'id = "../spread"', "question[1].id", "name"),
        ("assignments/sums/assignment.toml", 'id = "spread"', 'id = "range_of"', "test_spread", ""),
        ("assignments/sums/assignment.toml", "call_s = 1", 'call_s = "1"', "limits.call_s", "float"),
        ("assignments/sums/assignment.toml", "call_s = 1", "call = 1", "limits", "call"),
        ("assignments/sums/assignment.toml", "format = 1", "format = [", "", "TOML"),
        ("assignments/sums/sums.py", "def spread(x)", "def spread(y)", "spread", "signature"),
        ("assignments/sums/sums.py", "def spread(x)", "def spred(x)", "spread", "not defined"),
        ("assignments/sums/sums.py", "def spread(x)", "def spread(x", "line", "Python"),
        ("suites/sums/test_spread.py", "@points(2)", "", "test_both", "@points"),
        ("suites/sums/test_spread.py", '"""Smallest and largest."""', "", "test_both", "docstring"),
        ("suites/sums/test_running_sum.py", "def test_single", "def test_values", "test_values", "twice"),
    ],
)
def test_disagreements_are_errors(toy_root: Path, file: str, old: str, new: str, key: str, problem: str) -> None:
    path = toy_root / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(CourseError) as caught:
        load(toy_root)
    assert key in str(caught.value)
    assert problem in str(caught.value)


def test_checks_without_question_and_question_without_checks(toy_root: Path) -> None:
    suite = toy_root / "suites/sums"
    (suite / "test_median.py").write_text("")
    with pytest.raises(CourseError, match="no question 'median'"):
        load(toy_root)
    (suite / "test_median.py").unlink()
    (suite / "test_spread.py").unlink()
    with pytest.raises(CourseError, match=r"no check file test_spread\.py"):
        load(toy_root)


def test_the_digest_follows_what_decides_a_score(toy_root: Path) -> None:
    before = load(toy_root).suite_digest
    assert load(toy_root).suite_digest == before
    suite = toy_root / "suites/sums/test_spread.py"
    suite.write_text(suite.read_text() + "\n# changed\n")
    assert load(toy_root).suite_digest != before


def test_loading_runs_no_code_of_the_course(toy_root: Path) -> None:
    for path in ("assignments/sums/sums.py", "solutions/sums/accepted/reference.py", "suites/sums/test_spread.py"):
        file = toy_root / path
        file.write_text(file.read_text() + "\nraise SystemExit('imported')\n")
    load(toy_root)


def test_the_environment_overrides_the_seed_key(toy_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTOGRADER_SEED_KEY", "secret")
    assert Course.load(toy_root).seed_key == "secret"
