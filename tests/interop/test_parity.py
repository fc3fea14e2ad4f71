"""The sample class gets the same scores on every route, question by question; the one-line cheat gets nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from docs import parity_routes as routes
from docs.make_parity_table import (
    BEGIN,
    END,
    ONE_LINE,
    OUR_CELL,
    ROOT,
    UNIT,
    Graded,
    cheats,
    differences,
    grade_by_all,
    sample_class,
    table,
)  # fmt: skip

pytestmark = [pytest.mark.interop, pytest.mark.bubblewrap, pytest.mark.timeout(1500)]

STUDENTS = ("kim_minjun", "정예은")  # full marks, and a known mistake
IN_THE_KERNEL = "the same, in its kernel"


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Graded]:
    pytest.importorskip("nbgrader")
    pytest.importorskip("otter")
    folder = tmp_path_factory.mktemp("parity")
    class_, cheating = sample_class(STUDENTS)
    assert not cheating
    made = grade_by_all({**class_, **cheats(Assignment.load(Course.load(ROOT), UNIT), folder)}, folder)
    print(json.dumps([one._asdict() for one in made], indent=1, ensure_ascii=False))
    return {one.name: one for one in made}


def test_every_route_graded_everybody(graded: dict[str, Graded]) -> None:
    assert len(graded) == 6
    for one in graded.values():
        assert set(one.scores) == {*STUDENTS, ONE_LINE, OUR_CELL}
        assert all(len(scores) == 9 for scores in one.scores.values())


def test_honest_submissions_get_the_same_for_every_question(graded: dict[str, Graded]) -> None:
    assert differences(list(graded.values()), set(STUDENTS)) == []
    first = graded["`autograder grade`"].scores
    assert sum(score or 0 for score in first["kim_minjun"].values()) == 26
    assert sum(score or 0 for score in first["정예은"].values()) == 21


def test_the_one_line_cheat_gets_nothing_anywhere(graded: dict[str, Graded]) -> None:
    for one in graded.values():
        assert set(one.scores[ONE_LINE].values()) == {0}, one.name


def test_only_nbgraders_own_kernel_can_be_made_to_say_what_it_likes(graded: dict[str, Graded]) -> None:
    earned = {name: sum(score or 0 for score in one.scores[OUR_CELL].values()) for name, one in graded.items()}
    assert earned == {name: 26 if name == IN_THE_KERNEL else 0 for name in graded}


@pytest.mark.parametrize("name", routes.PLAIN)
def test_plain_hidden_tests_fall_for_the_one_line(name: str, tmp_path: Path) -> None:
    assert routes.PLAIN[name](tmp_path) == 1


def test_a_difference_is_found_and_the_table_says_what_came_out() -> None:
    one = Graded("ours", {"kim": {"a": 1.0, "b": 2.0}, ONE_LINE: {"a": 0.0, "b": 0.0}}, 0.5)
    other = Graded("theirs", {"kim": {"a": 1.0, "b": 1.5}, ONE_LINE: {"a": 1.0, "b": 2.0}}, 7.0)
    assert differences([one, one], {"kim"}) == []
    assert differences([one, other], {"kim"}) == ["kim, b: 2.0 by ours, 1.5 by theirs"]
    text = table([one, other], {"kim"}, {"plain": 1.0}, 3)
    assert "| kim | honest | 3 | 2.5 |" in text
    assert "| seconds each |  | 0.5 | 7.0 |" in text
    assert "Of 2 scores of honest submissions, by question, 1 differ." in text
    assert "| theirs | 3 of 3 |" in text
    assert "| plain | 100% |" in text


def test_the_page_has_a_place_for_the_table() -> None:
    text = (ROOT / "docs" / "interop.md").read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
    assert "differ." in text.partition(BEGIN)[2].partition(END)[0]
