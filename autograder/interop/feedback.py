"""A question's result as a few lines of plain text, for places that show nothing else: a cell's output, a comment."""

from __future__ import annotations

from autograder.messages import Catalogue
from autograder.result import QuestionResult, Result
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
        passed = check.verdict == Verdict.accepted
        lines.append(f"{'✓' if passed else '✗'} {check.title}")
        reason = (check.message, check.hint)
        if reason not in said:
            said.add(reason)
            lines += [f"    {line}" for text in reason for line in text.splitlines()]
    text = "\n".join(lines)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def notes_text(result: Result) -> str:
    """What the grader noticed about the whole submission, "" where that is nothing."""
    return "\n".join(result.notes)[:_LONGEST]


def points(score: float | None) -> str:
    """A score in the fewest digits, a dash where there is none."""
    return "–" if score is None else f"{round(score, 4):g}"
