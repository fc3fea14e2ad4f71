"""Editions: always the same for a student, another for each, and only ours are accepted."""

from __future__ import annotations

from collections import Counter

import pytest

from autograder.assignment import Assignment
from autograder.quiz.editions import COMMON, Editions

EDITIONS = Editions("pips", "fruit")
STUDENTS = [f"student {number}" for number in range(200)]


def test_a_code_is_always_the_same_and_depends_on_all_three() -> None:
    code = EDITIONS.code("김서연")
    assert code == Editions("pips", "fruit").code("김서연")
    others = Editions("other", "fruit").code("김서연"), Editions("pips", "nuts").code("김서연"), EDITIONS.code("kim")
    assert code not in others
    assert len({EDITIONS.code(student) for student in STUDENTS}) == len(STUDENTS)


def test_orders_are_permutations_spread_evenly(fruit: Assignment) -> None:
    question = fruit.questions and fruit.quiz and fruit.quiz.question("yellow")
    assert question
    orders = [EDITIONS.order(question, EDITIONS.code(student)) for student in STUDENTS]
    assert all(sorted(order) == [0, 1, 2, 3, 4] for order in orders)
    places = Counter(order.index(1) for order in orders)  # 40 are expected at each; beyond 5 sigma (28) is no chance
    assert all(abs(places[place] - 40) < 28 for place in range(5))
    assert EDITIONS.order(question, COMMON) == (0, 1, 2, 3, 4)


def test_questions_are_shuffled_independently_and_some_not_at_all(fruit: Assignment) -> None:
    assert fruit.quiz
    yellow, stones, ripe = fruit.quiz.questions[:3]
    codes = [EDITIONS.code(student) for student in STUDENTS]
    assert {EDITIONS.order(ripe, code) for code in codes} == {(0, 1)}
    assert len({(EDITIONS.order(yellow, code), EDITIONS.order(stones, code)) for code in codes}) > 150


@pytest.mark.parametrize(
    "change", [str.lower, lambda code: f"  {code}\n", lambda code: code.replace("-", "\N{MINUS SIGN}")]
)
def test_a_code_may_be_written_carelessly(change) -> None:
    code = EDITIONS.code("kim")
    assert EDITIONS.genuine(change(code)) == code


@pytest.mark.parametrize("code", ["Common", " COMMON ", "ｃｏｍｍｏｎ"])
def test_the_common_edition(code: str) -> None:
    assert EDITIONS.genuine(code) == COMMON


def test_no_other_code_is_genuine() -> None:
    code = EDITIONS.code("kim")
    swapped = code[1] + code[0] + code[2:]
    foreign = Editions("other", "fruit").code("kim"), Editions("pips", "nuts").code("kim")
    for wrong in ("", "-", code[:-1], code + "A", swapped, code.replace("-", ""), *foreign, "x" * 10_000, "\ud800"):
        assert wrong == code or EDITIONS.genuine(wrong) is None
