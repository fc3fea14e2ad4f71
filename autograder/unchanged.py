"""What a change of the reference leaves as it was, so that `verify` need not grade it again.

A known mistake or a mutant differs from the reference in a function or two. The outcome of a question follows from the
seed and from the statements that its names, and those of the questions it needs, are made of (`slicing/`): where these
are the reference's, so is the outcome.
"""

from __future__ import annotations

import msgspec

from autograder.assignment import Assignment
from autograder.slicing import Sliceable
from autograder.submission import Cell
from autograder.verdict import Grade, total


class Unchanged:
    """Compares sources with `base`, question by question."""

    def __init__(self, assignment: Assignment, base: str) -> None:
        self._assignment = assignment
        self._base = self._statements(base)

    def changed_questions(self, source: str) -> tuple[str, ...]:
        """The questions of which `source` and the base need different statements."""
        statements = self._statements(source)
        return tuple(question for question, needed in statements.items() if needed != self._base[question])

    def _statements(self, source: str) -> dict[str, list[str]]:
        sliceable = Sliceable([Cell("", source)])
        return {
            question.id: [one.source for one in sliceable.slice(self._assignment.reached_names(question)).statements]
            for question in self._assignment.questions
        }


def completed(grade: Grade, base: Grade) -> Grade:
    """A grade of which some questions were graded, with the outcomes in `base` for the others."""
    graded = {question.id: question for question in grade.questions}
    questions = tuple(graded.get(question.id, question) for question in base.questions)
    verdict, score = total(questions)
    return msgspec.structs.replace(grade, questions=questions, verdict=verdict, score=score)
