"""Both ways: a grade that is as promised gives no disagreement, each other one its own."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from adding_course import grade_with

from autograder.assignment import Assignment
from autograder.expectations import disagreements
from autograder.solutions import Solution
from autograder.verdict import Grade, Verdict

SMALL, SIGNS, DOUBLE = "add::test_small", "add::test_signs", "double::test_double"


def graded(assignment: Assignment, hint: str = "", **verdicts: str) -> Grade:
    """A grade where all is accepted but what is named: small=, signs=, double=."""
    ids = {SMALL: "small", SIGNS: "signs", DOUBLE: "double"}

    def run(check: str) -> tuple[Verdict, str]:
        verdict = Verdict(verdicts.get(ids[check], "accepted"))
        return verdict, "" if verdict is Verdict.accepted else hint

    return grade_with(assignment, SimpleNamespace(student="x", seed=1), run)


def solution(folder: str, *caught_by: str, hint: str = "", score: float | None = None) -> Solution:
    return Solution(Path("x.py"), folder, "", caught_by, hint, score)


NOTHING = {"small": "not_attempted", "signs": "not_attempted", "double": "not_attempted"}
CASES = [
    (solution("accepted"), {}, []),
    (solution("accepted"), {"small": "wrong_answer"}, [f"{SMALL} ends as wrong_answer (wrong_value)", "score is 2.0"]),
    (solution("wrong_answer", SMALL), {"small": "wrong_answer"}, []),
    (solution("wrong_answer", SMALL), {"small": "wrong_answer", "double": "skipped"}, []),
    (solution("wrong_answer", SMALL), {}, [f"{SMALL} ends as accepted, not as wrong_answer"]),
    (solution("wrong_answer", SMALL), {"small": "run_time_error"}, [f"{SMALL} ends as run_time_error, not as wrong"]),
    (
        solution("wrong_answer", SMALL),
        {"small": "wrong_answer", "signs": "wrong_answer"},
        [f"{SIGNS} ends as wrong_answer (wrong_value), which is not expected"],
    ),
    (solution("wrong_answer", SMALL, hint="h"), {"small": "wrong_answer", "hint": "h"}, []),
    (
        solution("wrong_answer", SMALL, hint="h"),
        {"small": "wrong_answer", "hint": "g"},
        ["hint 'h' does not appear; g"],
    ),
    (solution("run_time_error"), {"small": "run_time_error", "signs": "wrong_answer"}, []),
    (solution("run_time_error"), {"small": "wrong_answer"}, ["no check ends as run_time_error"]),
    (solution("time_limit_exceeded", DOUBLE), {"double": "time_limit_exceeded"}, []),
    (solution("not_attempted"), NOTHING, []),
    (solution("not_attempted"), {}, ["verdict is accepted, not not_attempted", "score is 3.0, not 0"]),
    (solution("partial", score=2.0), {"small": "wrong_answer"}, []),
    (solution("partial", score=1.0), {"small": "wrong_answer"}, ["score is 2.0, not 1"]),
    (solution("hostile", score=0.0), NOTHING, []),
    (solution("hostile", score=0.0), {"small": "wrong_answer"}, ["score is 2.0, not 0"]),
    (solution("hostile", score=2.0), {"small": "grader_error"}, [f"{SMALL} ends as grader_error"]),
]


@pytest.mark.parametrize(("subject", "grade", "expected"), CASES)
def test_disagreements(assignment: Assignment, subject: Solution, grade: dict[str, str], expected: list[str]) -> None:
    found = list(disagreements(subject, graded(assignment, **grade)))
    assert len(found) == len(expected), found
    for text, part in zip(found, expected, strict=True):
        assert part in text
