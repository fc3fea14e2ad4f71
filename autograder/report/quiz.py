"""What a student's page shows of a quiz: the questions as that student saw them, and in due time the explanations."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

import msgspec
from markupsafe import Markup, escape

from autograder.assignment import Assignment
from autograder.quiz.questions import Quiz, QuizQuestion
from autograder.result import QuestionResult
from autograder.verdict import Answer

_CODE = re.compile(r"`([^`\n]+)`")


class ShownChoice(msgspec.Struct, frozen=True):
    """One choice. `is_right` is false before explanations are shown."""

    letter: str
    text: Markup
    is_chosen: bool
    is_right: bool


class ShownQuestion(msgspec.Struct, frozen=True):
    """A question with the student's answer, "" where there is none. `explanation` is "" until it may be seen."""

    text: Markup
    choices: tuple[ShownChoice, ...]
    answer: str
    explanation: Markup


def is_explained(assignment: Assignment, now: datetime | None = None) -> bool:
    """Whether explanations may be seen: never without a due date."""
    return assignment.due is not None and (now or datetime.now(UTC)) >= assignment.due


def quiz_questions(
    assignment: Assignment, language: str, explained: bool
) -> Callable[[QuestionResult], ShownQuestion | None]:
    """A function that gives what to show of a question's result, None where the assignment is no quiz."""

    def shown(result: QuestionResult) -> ShownQuestion | None:
        if assignment.quiz is None:
            return None
        question = next((one for one in assignment.quiz.questions if one.id == result.id), None)
        answer = next((check.answer for check in result.checks if check.answer is not None), None)
        return _shown(assignment.quiz, question, answer or Answer(), language, explained) if question else None

    return shown


def _shown(quiz: Quiz, question: QuizQuestion, answer: Answer, language: str, explained: bool) -> ShownQuestion:
    declared = tuple(range(len(question.choices)))
    order = answer.choices if sorted(answer.choices) == list(declared) else declared
    right = quiz.right(question) if explained else ()
    choices = tuple(
        ShownChoice(
            letter, _markup(question.choices[index].in_language(language)), index in answer.chosen, index in right
        )
        for letter, index in zip(question.letters, order, strict=True)
    )
    explanation = quiz.key[question.id].explanation.in_language(language) if explained else ""
    return ShownQuestion(_markup(question.text.in_language(language)), choices, answer.written, _markup(explanation))


def _markup(text: str) -> Markup:
    """Text of the course, escaped, with `code` and lines indented by four as code, and its line ends kept."""
    lines = []
    for line in str(escape(text.strip("\n"))).split("\n"):
        lines.append(f"<code>{line.strip()}</code>" if line.startswith("    ") else _CODE.sub(r"<code>\1</code>", line))
    return Markup("\n".join(lines))  # noqa: S704  escaped above
