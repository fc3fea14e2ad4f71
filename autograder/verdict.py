"""Verdicts, and how those of checks add up to those of questions and submissions.

Everything here is free of language: a `Finding` is a code with facts, and `result.py` turns it into prose.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum

import msgspec


class Verdict(StrEnum):
    """What became of a check, a question or a submission."""

    accepted = "accepted"
    partial = "partial"
    wrong_answer = "wrong_answer"
    run_time_error = "run_time_error"
    time_limit_exceeded = "time_limit_exceeded"
    memory_limit_exceeded = "memory_limit_exceeded"
    output_limit_exceeded = "output_limit_exceeded"
    not_attempted = "not_attempted"
    skipped = "skipped"
    grader_error = "grader_error"


class Finding(msgspec.Struct, frozen=True):
    """Why: a code of the message catalogue and the facts its text needs. Never an expected value."""

    code: str
    facts: dict[str, str | int | float] = {}

    def __post_init__(self) -> None:
        """JSON has no NaN and no infinity, which a student's numbers may well be: those become words."""
        for name, value in self.facts.items():
            if isinstance(value, float) and not math.isfinite(value):
                self.facts[name] = str(value)


class Answer(msgspec.Struct, frozen=True):
    """What a student answered to a question of a quiz, as the report shows it."""

    written: str = ""  # "" where there is no answer
    choices: tuple[int, ...] = ()  # in the order the student saw, as indices into those of quiz.toml
    chosen: tuple[int, ...] = ()  # likewise


class Measure(msgspec.Struct, frozen=True):
    """A value that a check measured, such as an accuracy; an error is one of which less is better."""

    name: str
    value: float
    lower_is_better: bool = False


class Trained(msgspec.Struct, frozen=True):
    """A training that a check asked for. `shared`: equal work had been done before, and took `seconds` then."""

    epochs: int
    seconds: float
    shared: bool


class CheckOutcome(msgspec.Struct, frozen=True):
    """One hidden check, run against one submission. `score` is None exactly when the verdict is grader_error."""

    id: str
    title: str
    verdict: Verdict
    score: float | None
    max_score: float
    findings: tuple[Finding, ...] = ()
    hint: str = ""  # code of the known mistake that explains the value, "" where none does
    output: str = ""  # what the student's code printed meanwhile, clipped
    defect: str = ""  # for instructors: the traceback behind a grader_error
    answer: Answer | None = None  # in a quiz
    measures: tuple[Measure, ...] = ()
    trained: tuple[Trained, ...] = ()


class QuestionOutcome(msgspec.Struct, frozen=True):
    """One question: its checks and what they add up to."""

    id: str
    verdict: Verdict
    score: float | None
    max_score: float
    checks: tuple[CheckOutcome, ...]


class Grade(msgspec.Struct, frozen=True):
    """Everything the grader found out about one submission, free of language."""

    student: str
    assignment: str
    verdict: Verdict
    score: float | None
    max_score: float
    isolation: str
    seed: int
    suite_digest: str
    submission_sha256: str
    wall_s: float
    notes: tuple[Finding, ...]
    questions: tuple[QuestionOutcome, ...]
    code: tuple[CodeCell, ...] = ()
    profile: str = ""  # under which models were trained


class CodeCell(msgspec.Struct, frozen=True):
    """One cell or file of the submission, as the report shows it."""

    label: str
    source: str
    used: bool
    problem: str = ""  # "" where it parsed


def question_outcome(question_id: str, max_score: float, checks: Sequence[CheckOutcome]) -> QuestionOutcome:
    """Add checks up to a question. No check at all means that nothing ran: grader_error."""
    verdict = _combine([check.verdict for check in checks])
    score = None if verdict is Verdict.grader_error else round(sum(check.score or 0.0 for check in checks), 6)
    return QuestionOutcome(question_id, verdict, score, max_score, tuple(checks))


def total(questions: Sequence[QuestionOutcome]) -> tuple[Verdict, float | None]:
    """Add questions up to a submission's verdict and score. A single grader_error leaves the whole without a score."""
    verdict = _combine([question.verdict for question in questions])
    if verdict is Verdict.grader_error:
        return verdict, None
    return verdict, round(sum(question.score or 0.0 for question in questions), 6)


def _combine(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict of a whole: grader_error wins, all equal stays, some success is partial, else the first failure."""
    if not verdicts or Verdict.grader_error in verdicts:
        return Verdict.grader_error
    if len(set(verdicts)) == 1:
        return verdicts[0]
    if Verdict.accepted in verdicts or Verdict.partial in verdicts:
        return Verdict.partial
    idle = (Verdict.not_attempted, Verdict.skipped)
    return next((verdict for verdict in verdicts if verdict not in idle), Verdict.not_attempted)
