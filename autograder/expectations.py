"""What a solution file must get, and where a grade disagrees with that."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.solutions import Solution
from autograder.verdict import CheckOutcome, Grade, Verdict


def failed_checks(grade: Grade) -> list[CheckOutcome]:
    """The checks that rejected the submission. A skipped check judged nothing, so it is not among them."""
    checks = [check for question in grade.questions for check in question.checks]
    return [check for check in checks if check.verdict not in {Verdict.accepted, Verdict.skipped}]


def defects(grade: Grade) -> Iterator[str]:
    """Which checks broke instead of judging, and on what."""
    broken = [check for check in failed_checks(grade) if check.verdict is Verdict.grader_error]
    for check in broken:
        reason = check.defect.strip().rpartition("\n")[2]
        yield f"{check.id} ends as grader_error: {reason}"
    if not broken:
        yield "the grade is grader_error"


def disagreements(solution: Solution, grade: Grade) -> Iterator[str]:
    """One sentence for each thing in `grade` that is not as the solution's folder and docstring promise."""
    if grade.verdict is Verdict.grader_error:
        yield from defects(grade)
    elif solution.folder == "accepted":
        yield from _unexpected_failures(grade, listed=())
        yield from _other_score(grade, grade.max_score)
    elif solution.folder == "hostile":
        yield from _other_score(grade, solution.score or 0.0)
    elif solution.folder == "partial":
        yield from _other_verdict(grade, Verdict.partial)
        yield from _other_score(grade, solution.score or 0.0)
    elif solution.folder == "not_attempted":
        yield from _other_verdict(grade, Verdict.not_attempted)
        yield from _other_score(grade, 0.0)
    else:
        yield from _uncaught(solution, grade)
        yield from _missing_hint(solution, grade)


def _other_verdict(grade: Grade, expected: Verdict) -> Iterator[str]:
    if grade.verdict is not expected:
        yield f"the verdict is {grade.verdict.value}, not {expected.value}"


def _other_score(grade: Grade, expected: float) -> Iterator[str]:
    if grade.score is None or abs(grade.score - expected) > 1e-6:
        yield f"the score is {grade.score}, not {expected:g}"


def _unexpected_failures(grade: Grade, listed: tuple[str, ...]) -> Iterator[str]:
    for check in failed_checks(grade):
        if check.id not in listed:
            codes = ", ".join(finding.code for finding in check.findings) or "no finding"
            yield f"{check.id} ends as {check.verdict.value} ({codes}), which is not expected"


def _uncaught(solution: Solution, grade: Grade) -> Iterator[str]:
    """A file with a list fails exactly the listed checks; one without fails any check, with the folder's verdict."""
    verdicts = {check.id: check.verdict.value for question in grade.questions for check in question.checks}
    for check_id in solution.caught_by:
        if verdicts.get(check_id) != solution.folder:
            yield f"{check_id} ends as {verdicts.get(check_id, 'nothing')}, not as {solution.folder}"
    if solution.caught_by:
        yield from _unexpected_failures(grade, solution.caught_by)
    elif solution.folder not in verdicts.values():
        yield f"no check ends as {solution.folder}"


def _missing_hint(solution: Solution, grade: Grade) -> Iterator[str]:
    shown = {check.hint for check in failed_checks(grade)} - {""}
    if solution.hint and solution.hint not in shown:
        yield f"the hint {solution.hint!r} does not appear; {', '.join(sorted(shown)) or 'no hint'} does"
