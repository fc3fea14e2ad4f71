"""The checks of a quiz, one for each question, in the place of a suite of pytest files."""

from __future__ import annotations

import traceback
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.compare import reject
from autograder.errors import Rejected
from autograder.inside.wire import Unsendable
from autograder.plugin import CheckRun
from autograder.quiz.answers import Read, is_blank, is_right, read_answer, written
from autograder.quiz.editions import COMMON, Editions
from autograder.quiz.questions import ANSWERS, EDITION, Quiz, QuizQuestion
from autograder.student import Student
from autograder.verdict import Answer, Finding, Verdict

_NAMES_SHOWN = 5
_HUGE = 1e300  # more than any known mistake gives, and still a float


class QuizSuite:
    """Judges answers. Where they are in a submission: a name of their own each, or together in the dict `answers`."""

    def __init__(self, assignment: Assignment) -> None:
        assert assignment.quiz is not None
        self.assignment, self._quiz = assignment, assignment.quiz
        self._editions = Editions(assignment.course.seed_key, assignment.name)

    def run_check(self, check_id: str, student: Student, seed: int, own: Student | None = None) -> CheckRun:  # noqa: ARG002  a key has no random inputs and needs nobody's functions
        """Judge the answer to one question. Letters are read in the edition that the submission names."""
        question = self._quiz.question(check_id.partition("::")[0])
        run = _Run(question, Answer(choices=self._editions.order(question, COMMON)))
        try:
            self._judge(run, student)
        except Rejected as error:
            return CheckRun(error, answer=run.answer)
        except Exception as error:
            return CheckRun(error, traceback.format_exc()[-4000:], answer=run.answer)
        return CheckRun(None, answer=run.answer)

    def _judge(self, run: _Run, student: Student) -> None:
        question = run.question
        value = _value(self._quiz, question, student)
        run.answer = Answer(written(value), run.answer.choices)
        if question.choices:
            order = self._editions.order(question, self._edition(student))
            run.answer = Answer(run.answer.written, order)
        else:
            order = ()
        read = read_answer(question, value)
        if isinstance(read, tuple):
            run.answer = Answer(run.answer.written, order, tuple(order[place] for place in read))
        if not is_right(question, self._quiz.key[question.id], read, order):
            reject("quiz_wrong", _comparable(question, read, run.answer), answer=run.answer.written)

    def _edition(self, student: Student) -> str:
        """The code of the edition that a submission is in. Letters without one are not guessed at."""
        value = _fetch(student, EDITION)
        if is_blank(value):
            value = _table(student).get(EDITION)
        if is_blank(value):
            reject("quiz_edition_missing")
        code = self._editions.genuine(value) if isinstance(value, str) else None
        if code is None:
            reject("quiz_edition_unknown", edition=written(value))
        return code


class _Run:
    """One check under way: what is known of the answer so far, for the report."""

    def __init__(self, question: QuizQuestion, answer: Answer) -> None:
        self.question, self.answer = question, answer


def _value(quiz: Quiz, question: QuizQuestion, student: Student) -> Any:
    """The student's answer; Rejected as not attempted where there is none, and as wrong where there are two."""
    own, table = _fetch(student, question.id), _table(student)
    listed = table.get(question.id)
    if is_blank(own) and is_blank(listed):
        known = {EDITION, *(one.id for one in quiz.questions)}
        others = [written(name)[:40] for name in table if name not in known][:_NAMES_SHOWN]
        if others:
            _leave(Finding("quiz_unanswered_others", {"others": ", ".join(others)}))
        _leave(Finding("quiz_unanswered"))
    if not is_blank(own) and not is_blank(listed) and written(own) != written(listed):
        reject("quiz_two_answers", first=written(own), second=written(listed))
    return listed if is_blank(own) else own


def _table(student: Student) -> dict[Any, Any]:
    table = _fetch(student, ANSWERS)
    if is_blank(table):
        return {}
    if not isinstance(table, dict):
        reject("quiz_not_a_dict", type=table.type if isinstance(table, Unsendable) else type(table).__name__)
    return table


def _fetch(student: Student, name: str) -> Any:
    """The value of a name in the student's program, None where there is no such name."""
    try:
        return getattr(student, name)()
    except Rejected as error:
        if error.finding.code == "missing":
            return None
        if error.finding.code == "wrong_type":  # it cannot cross: the type says what it is
            return Unsendable(str(error.finding.facts["type"]))
        raise


def _leave(finding: Finding) -> None:
    raise Rejected(Verdict.not_attempted, finding)


def _comparable(question: QuizQuestion, read: Read, answer: Answer) -> Any:
    """A wrong answer as diagnosis compares it with those of known mistakes, whatever the edition."""
    if isinstance(read, str):
        return read
    if isinstance(read, tuple):
        return np.isin(np.arange(len(question.choices)), answer.chosen)
    return float(read) if abs(read) < _HUGE else _HUGE
