"""A question's result as a few lines of plain text, for places that show nothing else: a cell's output, a comment."""

from __future__ import annotations

from autograder.messages import Catalogue
from autograder.result import CheckResult, QuestionResult, Result
from autograder.verdict import Verdict

_LONGEST = 4000  # characters: students read it, and it goes into other programs' databases


def question_text(question: QuestionResult, catalogue: Catalogue) -> str:
    """Points and verdict, then the checks: those passed by title, the others with reason and hint.

    Reasons that several checks share are said once. What the student's code printed is left out.
    """
    verdict = catalogue.text(f"verdict.{question.verdict}", {})
    lines = [f"{question.id}: {points(question.score)}/{points(question.max_score)} ({verdict})"]
    said: set[tuple[str, str]] = set()
    for check in question.checks:
        reason = (check.message, check.hint)
        lines += _check_lines(check, with_reason=reason not in said)
        said.add(reason)
    return _clipped("\n".join(lines))


def check_text(check: CheckResult) -> str:
    """A check by title, with reason and hint."""
    return _clipped("\n".join(_check_lines(check, with_reason=True)))


def notes_text(result: Result) -> str:
    """What the grader noticed about the whole submission, "" where that is nothing."""
    return "\n".join(result.notes)[:_LONGEST]


def _check_lines(check: CheckResult, *, with_reason: bool) -> list[str]:
    reason = (check.message, check.hint) if with_reason else ()
    mark = "✓" if check.verdict == Verdict.accepted else "✗"
    return [f"{mark} {check.title}", *(f"    {line}" for text in reason for line in text.splitlines())]


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def points(score: float | None) -> str:
    """A score in the fewest digits, a dash where there is none."""
    return "–" if score is None else f"{round(score, 4):g}"
