"""A part of a submission is graded: some questions, or as far as the first check that fails. Limits of a question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.verdict import Grade, Verdict

WRONG = """
import numpy as np

def running_sum(x):
    return np.cumsum(x) + 1

def spread(x):
    return x.min(), x.max()

def counter_step(x, state):
    return state + running_sum(x)[-1], state
"""


def grade(toy: Assignment, *tasks: Task) -> list[Grade]:
    return list(grade_class(toy, tasks, jobs=1, level=choose_level("auto").name))


def test_questions_and_the_first_failure(toy: Assignment, submit: Callable[[str, str], Path]) -> None:
    path = str(submit("kim", WRONG))
    whole, part, ended = grade(
        toy, Task("a", path, 1), Task("b", path, 1, ("spread", "counter_step")), Task("c", path, 1, (), True)
    )
    assert [one.id for one in whole.questions] == ["running_sum", "spread", "counter_step"]
    assert [one.id for one in part.questions] == ["spread", "counter_step"]
    assert part.questions[0] == whole.questions[1]
    (question,) = ended.questions
    assert [check.verdict for check in question.checks] == [Verdict.wrong_answer]
    assert question.checks[0].id == whole.questions[0].checks[0].id


def test_a_check_may_call_only_what_its_question_reaches(
    toy_root: Path, toy: Assignment, submit: Callable[[str, str], Path]
) -> None:
    """So that what a question needs is known: else it is our fault, and nobody's score."""
    file = toy_root / "suites/sums/test_spread.py"
    file.write_text(
        file.read_text(encoding="utf-8").replace("student.spread(", "student.running_sum("), encoding="utf-8"
    )
    assert "student.running_sum(" in file.read_text(encoding="utf-8")
    (graded,) = grade(toy, Task("a", str(submit("kim", WRONG)), 1))
    outcome = graded.questions[1]
    assert outcome.verdict is Verdict.grader_error
    assert "a check of spread calls running_sum, which its `needs` do not reach" in outcome.checks[0].defect


def test_a_question_can_have_a_limit_of_its_own(toy_root: Path, submit: Callable[[str, str], Path]) -> None:
    file = toy_root / "assignments/sums/assignment.toml"
    text = file.read_text(encoding="utf-8").replace("call_s = 1,", "call_s = 20,")
    file.write_text(text.replace("points = 3", "points = 3\ncall_s = 0.5"), encoding="utf-8")
    toy = Assignment.load(Course.load(toy_root), "sums")
    assert toy.call_s == {"running_sum": 0.5, "spread": 20.0, "counter_step": 20.0}
    endless = "def running_sum(x):\n    while True:\n        pass\n\ndef spread(x):\n    return x.min(), x.max()\n"
    (graded,) = grade(toy, Task("a", str(submit("kim", endless)), 1))
    found = [finding for check in graded.questions[0].checks for finding in check.findings]
    assert {finding.code for finding in found} == {"call_timeout"}
    assert {finding.facts["seconds"] for finding in found} == {0.5}
    assert graded.questions[1].verdict is Verdict.accepted
