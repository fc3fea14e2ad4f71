"""Answers as students write them: what is read, what is right, and that any value ends in a verdict."""

from __future__ import annotations

import contextlib
import unicodedata
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.assignment import Assignment
from autograder.course import Text
from autograder.errors import Rejected
from autograder.inside.wire import Unsendable
from autograder.quiz.answers import is_blank, is_right, read_answer, written
from autograder.quiz.questions import KeyEntry, QuizKind, QuizQuestion
from autograder.verdict import Verdict
from rnncourse.checks import Student
from rnncourse.expect import Wrong
from rnncourse.quiz import require_form

NFD = unicodedata.normalize("NFD", "모과 배")
DECLARED = (0, 1, 2, 3, 4)


def judged(fruit: Assignment, name: str, value: Any) -> str:
    """What comes of it: right, wrong, or the code of the finding."""
    assert fruit.quiz
    question = fruit.quiz.question(name)
    try:
        read = read_answer(question, value)
    except Rejected as rejected:
        return rejected.finding.code if rejected.verdict is Verdict.wrong_answer else rejected.verdict.value
    return "right" if is_right(question, fruit.quiz.key[name], read, DECLARED) else "wrong"


@pytest.mark.parametrize(
    ("name", "value", "outcome"),
    [
        ("yellow", "B", "right"),
        ("yellow", " b. ", "right"),
        ("yellow", "(Ｂ)", "right"),
        ("yellow", ["B"], "right"),
        ("yellow", ("b", "B"), "right"),
        ("yellow", "A", "wrong"),
        ("yellow", "AB", "quiz_one_letter"),
        ("yellow", ["A", "B"], "quiz_one_letter"),
        ("yellow", "F", "quiz_unknown_letter"),
        ("yellow", "2", "quiz_unknown_letter"),
        ("yellow", "②", "quiz_unknown_letter"),
        ("yellow", "lemon", "quiz_unknown_letter"),
        ("yellow", "?", "quiz_unknown_letter"),
        ("yellow", "Β", "quiz_unknown_letter"),  # a Greek Beta
        ("yellow", 2, "quiz_letters_type"),
        ("yellow", True, "quiz_letters_type"),
        ("yellow", {"B": 1}, "quiz_letters_type"),
        ("yellow", [["B"]], "quiz_letters_type"),
        ("yellow", b"B", "quiz_letters_type"),
        ("yellow", np.arange(3), "quiz_letters_type"),
        ("yellow", Unsendable("B"), "quiz_letters_type"),
        ("yellow", "B" * 1000, "quiz_too_long"),
        ("yellow", ["B"] * 1000, "quiz_too_long"),
        ("stones", ["A", "C"], "right"),
        ("stones", "C, a", "right"),
        ("stones", "ＣＡ", "right"),
        ("stones", ("A", "C", "A"), "right"),
        ("stones", "A", "wrong"),
        ("stones", "ABC", "wrong"),
        ("stones", "A and C", "quiz_unknown_letter"),
        ("stones", Unsendable("set"), "quiz_letters_type"),
        ("weight", 31415.9, "right"),
        ("weight", 31416.4, "right"),
        ("weight", 31416.41, "wrong"),
        ("weight", 31415.4, "right"),
        ("weight", 31415.39, "wrong"),
        ("weight", -31415.9, "wrong"),
        ("weight", "31,415.9", "right"),
        ("weight", "31 416", "right"),
        ("weight", "３１４１６", "right"),
        ("weight", "3.1416e4", "right"),
        ("weight", "62832/2", "right"),
        ("weight", np.float32(31416), "right"),
        ("weight", np.array([[31416]]), "right"),
        ("weight", "31,41,5.9", "quiz_number_text"),
        ("weight", "31415,9", "quiz_number_text"),
        ("weight", "31416 g", "quiz_number_text"),
        ("weight", "1/0", "quiz_number_text"),
        ("weight", "__import__('os')", "quiz_number_text"),
        ("weight", "9" * 1000, "quiz_too_long"),
        ("weight", "1e999", "wrong"),
        ("weight", "1e9999", "quiz_number_text"),
        ("weight", float("nan"), "quiz_not_finite"),
        ("weight", float("-inf"), "quiz_not_finite"),
        ("weight", "nan", "quiz_number_text"),
        ("weight", np.float64("nan"), "quiz_not_finite"),
        ("weight", 10**400, "wrong"),
        ("weight", True, "quiz_not_a_number"),
        ("weight", 1j, "quiz_not_a_number"),
        ("weight", [31415.9], "quiz_not_a_number"),
        ("weight", np.arange(2), "quiz_not_a_number"),
        ("weight", Unsendable("int beyond 64 bits"), "quiz_not_a_number"),
        ("count", 2718281, "right"),
        ("count", 2718281.0, "right"),
        ("count", 2718281 * (1 + 1e-12), "right"),
        ("count", "2,718,281", "right"),
        ("count", 2718282, "wrong"),
        ("count", 2718280, "wrong"),
        ("name", "Quince-Pear", "right"),
        ("name", "the  QUINCE pear!", "right"),
        ("name", "quincepear", "right"),
        ("name", "ｑｕｉｎｃｅ　ｐｅａｒ", "right"),
        ("name", NFD, "right"),
        ("name", NFD.replace(" ", ""), "right"),
        ("name", "모과\u200b배", "right"),
        ("name", "quince", "wrong"),
        ("name", "모과", "wrong"),
        ("name", "quince pear, or plum", "wrong"),
        ("name", "...", "quiz_no_word"),
        ("name", "x" * 1000, "quiz_too_long"),
        ("name", 3, "quiz_not_a_text"),
        ("name", ["Quince-Pear"], "quiz_not_a_text"),
    ],
)  # fmt: skip
def test_what_comes_of_an_answer(fruit: Assignment, name: str, value: Any, outcome: str) -> None:
    assert judged(fruit, name, value) == outcome


@pytest.mark.parametrize("value", [None, "", " \n", "　", [], (), {}, Unsendable("ellipsis")])
def test_blanks(value: Any) -> None:
    assert is_blank(value)


@pytest.mark.parametrize("value", [0, 0.0, False, "A", [None], np.zeros(0), Unsendable("set")])
def test_answers_are_no_blanks(value: Any) -> None:
    assert not is_blank(value)


def test_letters_are_those_of_the_order_the_student_saw(fruit: Assignment) -> None:
    assert fruit.quiz
    question, entry = fruit.quiz.question("stones"), fruit.quiz.key["stones"]
    order = (3, 2, 1, 0)  # cherry is B here, plum is D
    assert is_right(question, entry, read_answer(question, "BD"), order)
    assert not is_right(question, entry, read_answer(question, "AC"), order)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.complex_numbers()
    | st.builds(Unsendable, st.text(max_size=5)) | st.floats().map(np.float64) | st.integers(0, 9).map(np.arange),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text() | st.none(), inner),
    max_leaves=8,
)  # fmt: skip
typed = st.text(alphabet="ABCDEFＡｂ ,./()-+eE0123456789−½٣가나\u1100\u1161", max_size=12)


@given(value=plain | typed)
@pytest.mark.parametrize("kind", list(QuizKind))
def test_any_value_gets_a_verdict(kind: QuizKind, value: Any) -> None:
    question, entry = subject(kind)
    is_blank(value)
    assert len(written(value)) <= 201
    with contextlib.suppress(Rejected):
        assert is_right(question, entry, read_answer(question, value), (1, 0, 2)) in (True, False)


@given(value=typed | st.floats() | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.lists(typed))
@pytest.mark.parametrize("kind", list(QuizKind))
def test_the_students_own_check_permits_what_the_grader_reads(kind: QuizKind, value: Any) -> None:
    question, _ = subject(kind)
    public = {"id": "q", "kind": kind.value, "choices": [{}] * len(question.choices)}
    try:
        require_form(public, Student({"q": value, "edition": "common"}))
        permitted = True
    except Wrong:
        permitted = False
    try:
        read_answer(question, value)
        read = not is_blank(value)
    except Rejected:
        read = False
    assert permitted == read


def subject(kind: QuizKind) -> tuple[QuizQuestion, KeyEntry]:
    """A question of this kind, and its answer."""
    lettered = kind in (QuizKind.choice, QuizKind.several)
    choices = tuple(map(Text, ("one", "two", "three"))) if lettered else ()
    answer = {"choice": "B", "several": ("A", "B"), "number": 3, "text": ("word",)}[kind.value]
    return QuizQuestion("q", kind, 1, Text("t"), Text("t"), choices), KeyEntry("q", answer, Text("because"))
