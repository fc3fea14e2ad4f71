"""A student's page of a quiz: the question as that student saw it, the answer, and explanations in due time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import msgspec
import pytest

from autograder.assignment import Assignment
from autograder.report import write_report
from autograder.result import CheckResult, QuestionResult, Result
from autograder.verdict import Answer

LATE, EARLY = datetime(2027, 3, 8, 0, 0, tzinfo=UTC), datetime(2027, 3, 7, 23, 59, 59, tzinfo=UTC)  # due: 9:00 in Seoul


def result(fruit: Assignment, answers: dict[str, Answer], verdict: str = "wrong_answer") -> Result:
    questions = tuple(
        QuestionResult(one.id, verdict, 0.0, one.points, (
            CheckResult(f"{one.id}::answer", one.title.en, verdict, 0.0, one.points, "A message.", "", "", "",
                        answers.get(one.id)),
        ))
        for one in fruit.questions
    )  # fmt: skip
    return Result("kim", "fruit", verdict, 0.0, 8.0, "full", 1, "0" * 64, "0" * 64, 0.1, (), questions)


def page(fruit: Assignment, folder: Path, now: datetime, language: str = "en", **answers: Answer) -> str:
    write_report([result(fruit, answers)], fruit, language, folder, now)
    return (folder / "students" / "kim.html").read_text(encoding="utf-8").partition("</style>")[2]


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_explanations_are_shown_from_the_due_date_on_and_not_before(fruit: Assignment, tmp_path: Path) -> None:
    before, after = (page(fruit, tmp_path, now) for now in (EARLY, LATE))
    assert "CANARY" not in before
    assert 'class="chosen right"' not in before
    assert " right" not in re.sub(r"[^<]*>", "", "".join(re.findall(r'<li class="[^"]*">', before)))
    assert "after the due date: 2027-03-08 09:00+09:00" in before
    for number in ("one", "two", "three", "four", "five", "six"):
        assert f"CANARY {number} explains" in after
    assert "after the due date" not in after
    assert "카나리아 여섯이 이름을 설명합니다." in page(fruit, tmp_path, LATE, "ko")
    assert "카나리아" not in page(fruit, tmp_path, EARLY, "ko")


def test_without_a_due_date_nothing_is_ever_explained(fruit: Assignment, tmp_path: Path) -> None:
    undated = msgspec.structs.replace(fruit, due=None)
    html = page(undated, tmp_path, LATE + timedelta(days=10_000))
    assert "CANARY" not in html
    assert "has no due date" in html


def test_choices_stand_in_the_order_the_student_saw(fruit: Assignment, tmp_path: Path) -> None:
    answer = Answer("c", choices=(4, 3, 0, 1, 2), chosen=(0,))
    html = page(fruit, tmp_path, LATE, yellow=answer)
    first = html[html.index('id="question-1"') : html.index('id="question-2"')]
    items = re.findall(r'<li class="([^"]*)"><span class="letter">(.)</span>(.*?)</li>', first)
    assert [(letter, text(choice).split()[0]) for _, letter, choice in items] == [
        ("A", "fig"), ("B", "cherry"), ("C", "plum"), ("D", "lemon"), ("E", "<b>lime</b>"),
    ]  # fmt: skip
    assert [kind.strip() for kind, *_ in items] == ["", "", "chosen", "right", ""]
    assert "Your answer c" in text(first)
    assert "A message." in first
    assert "<code>color</code>" in first


def test_all_that_is_shown_is_escaped(fruit: Assignment, tmp_path: Path) -> None:
    html = page(fruit, tmp_path, LATE, name=Answer("<script>alert(1)</script>\u202e"))
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;\\u202e" in html
    assert "<b>lime" not in html
    assert "<i>seasons" not in html


def test_without_an_answer_it_says_so(fruit: Assignment, tmp_path: Path) -> None:
    assert text(page(fruit, tmp_path, EARLY)).count("Your answer no answer") == 6


@pytest.mark.parametrize("order", [(0, 1), (0, 0, 1, 2, 3), (7, 1, 2, 3, 4)])
def test_an_order_of_another_quiz_is_not_used(fruit: Assignment, tmp_path: Path, order: tuple[int, ...]) -> None:
    html = page(fruit, tmp_path, LATE, yellow=Answer("A", order, (0,)))
    assert re.search(r'letter">A</span><span>plum', html)
