"""One student's results in the order in which they help: what went well, what to look at next, then everything."""

from __future__ import annotations

import msgspec

from autograder.result import CheckResult, QuestionResult, Result
from autograder.verdict import Verdict

_GOOD = Verdict.accepted.value


class Problem(msgspec.Struct, frozen=True):
    """Checks of one question that were not passed for the same reason, so that it is said once."""

    verdict: str
    message: str
    hint: str
    checks: tuple[CheckResult, ...]

    @property
    def outputs(self) -> list[CheckResult]:
        """The checks that printed something, one for each different text."""
        return list({check.output: check for check in reversed(self.checks) if check.output}.values())[::-1]


class QuestionFeedback(msgspec.Struct, frozen=True):
    """A question: its number, the checks that passed, and its problems in the order of the checks."""

    number: int
    result: QuestionResult
    passed: tuple[CheckResult, ...]
    problems: tuple[Problem, ...]


class Feedback(msgspec.Struct, frozen=True):
    """What a student's page shows. `shared` is the reason that all questions have in common, "" where there is none."""

    questions: tuple[QuestionFeedback, ...]
    shared: str

    @property
    def passed(self) -> int:
        """The number of checks that passed."""
        return sum(len(question.passed) for question in self.questions)

    @property
    def checks(self) -> int:
        """The number of all checks."""
        return sum(len(question.result.checks) for question in self.questions)

    @property
    def complete(self) -> list[QuestionFeedback]:
        """The questions without a problem."""
        return [question for question in self.questions if question.result.verdict == _GOOD]

    @property
    def begun(self) -> list[QuestionFeedback]:
        """The questions of which some checks passed, but not all."""
        return [question for question in self.questions if question.passed and question.result.verdict != _GOOD]

    @property
    def next(self) -> QuestionFeedback | None:
        """The first question with a problem: later ones often build on it."""
        return next((question for question in self.questions if question.problems), None)


def feedback(result: Result) -> Feedback:
    """Arrange a result."""
    questions = tuple(_question(number, question) for number, question in enumerate(result.questions, start=1))
    reasons = {problem.message for question in questions for problem in question.problems}
    nothing_passed = len(questions) > 1 and not any(question.passed for question in questions)
    return Feedback(questions, reasons.pop() if nothing_passed and len(reasons) == 1 else "")


def _question(number: int, question: QuestionResult) -> QuestionFeedback:
    groups: dict[tuple[str, str, str], list[CheckResult]] = {}
    for check in question.checks:
        if check.verdict != _GOOD:
            groups.setdefault((check.verdict, check.message, check.hint), []).append(check)
    problems = tuple(Problem(*reason, tuple(checks)) for reason, checks in groups.items())
    passed = tuple(check for check in question.checks if check.verdict == _GOOD)
    return QuestionFeedback(number, question, passed, problems)
