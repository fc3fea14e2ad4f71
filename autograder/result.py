"""Results as they are written, one JSON object a submission: a `Grade` with its findings said in words.

The fields and their order are the format that others read; new ones go to the end of their record, with a default.
"""

from __future__ import annotations

import msgspec

from autograder.messages import Catalogue
from autograder.verdict import Answer, CheckOutcome, Grade, Measure, QuestionOutcome, Trained


class CheckResult(msgspec.Struct, frozen=True):
    """One hidden check. `score` is None exactly when the verdict is grader_error."""

    id: str
    title: str
    verdict: str
    score: float | None
    max_score: float
    message: str  # a line for each finding
    hint: str
    output: str = ""  # what the student's code printed during the check, clipped
    defect: str = ""  # for instructors only: the traceback behind a grader_error
    answer: Answer | None = None  # in a quiz
    measures: tuple[Measure, ...] = ()  # named in the language of the texts
    trained: tuple[Trained, ...] = ()


class QuestionResult(msgspec.Struct, frozen=True):
    """One question and its checks."""

    id: str
    verdict: str
    score: float | None
    max_score: float
    checks: tuple[CheckResult, ...]


class CodeResult(msgspec.Struct, frozen=True):
    """One cell or file of the submission; `used` where the graded names needed it."""

    label: str
    source: str
    used: bool
    problem: str = ""  # why it could not be parsed


class Result(msgspec.Struct, frozen=True):
    """One graded submission."""

    student: str
    assignment: str
    verdict: str
    score: float | None
    max_score: float
    isolation: str
    seed: int
    suite_digest: str
    submission_sha256: str
    wall_s: float
    notes: tuple[str, ...]
    questions: tuple[QuestionResult, ...]
    code: tuple[CodeResult, ...] = ()
    language: str = "en"  # of the texts
    profile: str = ""  # under which models were trained


def render(grade: Grade, catalogue: Catalogue) -> Result:
    """Say a grade in the language of the catalogue."""
    return Result(
        student=grade.student,
        assignment=grade.assignment,
        verdict=grade.verdict.value,
        score=grade.score,
        max_score=grade.max_score,
        isolation=grade.isolation,
        seed=grade.seed,
        suite_digest=grade.suite_digest,
        submission_sha256=grade.submission_sha256,
        wall_s=grade.wall_s,
        notes=tuple(catalogue.finding(note) for note in grade.notes),
        questions=tuple(_question(question, catalogue) for question in grade.questions),
        code=tuple(
            CodeResult(catalogue.place(cell.label), cell.source, cell.used, catalogue.place(cell.problem))
            for cell in grade.code
        ),
        language=catalogue.language,
        profile=grade.profile,
    )


def _question(question: QuestionOutcome, catalogue: Catalogue) -> QuestionResult:
    checks = tuple(_check(check, catalogue) for check in question.checks)
    return QuestionResult(question.id, question.verdict.value, question.score, question.max_score, checks)


def _check(check: CheckOutcome, catalogue: Catalogue) -> CheckResult:
    return CheckResult(
        id=check.id,
        title=catalogue.title(check.title),
        verdict=check.verdict.value,
        score=check.score,
        max_score=check.max_score,
        message="\n".join(catalogue.finding(finding) for finding in check.findings),
        hint=catalogue.hint(check.hint),
        output=check.output,
        defect=check.defect,
        answer=check.answer,
        measures=tuple(msgspec.structs.replace(one, name=catalogue.title(one.name)) for one in check.measures),
        trained=check.trained,
    )
