"""A part of a submission is graded: some questions, or as far as the first check that fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
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
