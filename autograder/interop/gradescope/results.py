"""A result of ours as Gradescope's results.json, whose words students read on their page there.

Source of the format: https://gradescope-autograders.readthedocs.io/en/latest/specs/
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec
from markupsafe import Markup

from autograder.interop.feedback import points
from autograder.interop.gradescope.settings import EVERYTHING, Settings, Visibility, visibility_of
from autograder.messages import Catalogue
from autograder.report.untrusted import visible
from autograder.result import CheckResult, Result
from autograder.verdict import Verdict

_LONGEST = 4000  # characters of one text: Gradescope cuts a field of 100,000 in the middle, which would break its HTML
_LONGEST_NOTE, _MOST_NOTES = 800, 20


class Test(msgspec.Struct, frozen=True):
    """One check as Gradescope shows it."""

    score: float
    max_score: float
    status: Literal["passed", "failed"]
    name: str
    number: str
    output: str
    visibility: Visibility
    tags: tuple[str, ...]
    output_format: str = "html"
    name_format: str = "text"


class Row(msgspec.Struct, frozen=True):
    """A value of the leaderboard: with "desc" higher is better."""

    name: str
    value: float
    order: Literal["desc", "asc"] = "desc"


class Results(msgspec.Struct, frozen=True, omit_defaults=True):
    """What results.json holds. Standard output is not made visible: it is for instructors."""

    score: float
    output: str
    output_format: str
    execution_time: float
    visibility: Visibility
    tests: tuple[Test, ...]
    leaderboard: tuple[Row, ...] = ()


def gradescope_results(result: Result, settings: Settings, catalogue: Catalogue) -> Results | None:
    """The same scores, check by check; None for a result without a score.

    Gradescope knows no result without a score: the format demands one. Where none is written, it tells the student that
    the autograder failed and to contact the course staff, and marks the submission as failed through no fault of the
    student.
    """
    if result.score is None:
        return None
    tests = tuple(
        _test(check, f"{number}.{index}", question.id, settings.visibility, catalogue)
        for number, question in enumerate(result.questions, 1)
        for index, check in enumerate(question.checks, 1)
    )
    return Results(
        score=result.score,
        output=_summary(result, catalogue),
        output_format="html",
        execution_time=round(result.wall_s, 3),
        visibility=settings.visibility.get(EVERYTHING, "visible"),
        tests=tests,
        leaderboard=_leaderboard(result),
    )


def encoded(results: Results) -> bytes:
    """The bytes of the file."""
    return msgspec.json.format(msgspec.json.encode(results)) + b"\n"


def _test(
    check: CheckResult, number: str, question: str, visibility: Mapping[str, Visibility], catalogue: Catalogue
) -> Test:
    passed = check.verdict == Verdict.accepted
    parts = [] if passed else [_paragraph(_verdict(check.verdict, catalogue), strong=True)]
    parts += [_paragraph(check.message)] if check.message else []
    parts += [_paragraph(check.hint, label=catalogue.text("report.hint", {}))] if check.hint else []
    if check.output:
        parts += [_paragraph("", label=catalogue.text("report.captured_output", {})), _printed(check.output)]
    return Test(
        score=check.score or 0.0,
        max_score=check.max_score,
        status="passed" if passed else "failed",
        name=_safe(f"{question}: {check.title}"),
        number=number,
        output=str(Markup("").join(parts)),
        visibility=visibility_of(check.id, visibility),
        tags=(question,),
    )


def _summary(result: Result, catalogue: Catalogue) -> str:
    score = catalogue.text("report.score_of", {"score": points(result.score), "max_score": points(result.max_score)})
    parts = [_paragraph(score, label=_verdict(result.verdict, catalogue))]
    if result.notes:
        items = Markup("").join(
            Markup("<li>{}</li>").format(_safe(note, _LONGEST_NOTE)) for note in result.notes[:_MOST_NOTES]
        )
        parts += [_paragraph(catalogue.text("report.notes", {}), strong=True), Markup("<ul>{}</ul>").format(items)]
    parts += [_paragraph(result.isolation, label=catalogue.text("report.isolation", {}))]
    return str(Markup("").join(parts))


def _leaderboard(result: Result) -> tuple[Row, ...]:
    """What checks measured, such as the accuracy of a trained model; of one name the first."""
    rows: dict[str, Row] = {}
    for question in result.questions:
        for measure in (one for check in question.checks for one in check.measures):
            rows.setdefault(
                measure.name, Row(measure.name, measure.value, "asc" if measure.lower_is_better else "desc")
            )
    return tuple(rows.values())


def _verdict(verdict: str, catalogue: Catalogue) -> str:
    text = catalogue.text(f"verdict.{verdict}", {})
    return text[:1].upper() + text[1:]


def _paragraph(text: str, *, label: str = "", strong: bool = False) -> Markup:
    """A paragraph, lines kept; everything in it is escaped."""
    body = Markup("<br>").join(_safe(line) for line in text.split("\n"))
    if strong:
        body = Markup("<strong>{}</strong>").format(body)
    return Markup("<p>{}{}</p>").format(Markup("<strong>{}:</strong> ").format(label) if label else "", body)


def _printed(text: str) -> Markup:
    return Markup("<pre>{}</pre>").format(_safe(text))


def _safe(text: str, longest: int = _LONGEST) -> str:
    """Without what hides or reorders text, and short; escaping is Markup's job."""
    text = visible(text)
    return text if len(text) <= longest else text[:longest] + "…"
