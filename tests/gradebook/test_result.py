"""A grade said in words: the JSON that others read, in the student's language."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from autograder.messages import Catalogue
from autograder.result import Result, render
from autograder.verdict import CheckOutcome, CodeCell, Finding, Grade, Verdict, question_outcome

CHECKS = (
    CheckOutcome("step::test_values", "Computes a step", Verdict.accepted, 2.0, 2.0, output="printed"),
    CheckOutcome(
        "step::test_state", "Uses the state", Verdict.wrong_answer, 0.0, 1.0,
        (Finding("wrong_number", {"name": "h"}), Finding("output_clipped", {"kib": 64})), hint="ignores_h0",
    ),
    CheckOutcome(
        "step::test_other", "Third", Verdict.grader_error, None, 1.0, (Finding("grader_error"),), defect="Traceback"
    ),
)  # fmt: skip


def grade(*checks: CheckOutcome) -> Grade:
    question = question_outcome("step", 4.0, checks)
    return Grade(
        "kim", "a1", question.verdict, question.score, 4.0, "full", 7, "digest", "sha", 0.5,
        (Finding("note_not_utf8", {"file": "a.py"}),), (question,), (CodeCell("cell 1", "x = 1", True),),
    )  # fmt: skip


def course(folder: Path) -> list[Path]:
    english, korean = folder / "en.po", folder / "ko.po"
    english.write_text('msgid "hint.ignores_h0"\nmsgstr "The state is left out."\n', encoding="utf-8")
    title = '\nmsgid "Uses the state"\nmsgstr "상태를 씁니다"\n'
    korean.write_text('msgid "hint.ignores_h0"\nmsgstr "상태가 빠졌습니다."\n' + title, encoding="utf-8")
    return [english, korean]


def test_the_record_has_the_fields_in_order(tmp_path: Path) -> None:
    record = msgspec.json.decode(msgspec.json.encode(render(grade(*CHECKS), Catalogue.load("en"))))
    assert " ".join(record) == (
        "student assignment verdict score max_score isolation seed suite_digest submission_sha256 wall_s notes"
        " questions code language profile"
    )
    question = record["questions"][0]
    assert list(question) == ["id", "verdict", "score", "max_score", "checks"]
    names = ["id", "title", "verdict", "score", "max_score", "message", "hint", "output", "defect", "answer"]
    names += ["measures", "trained"]
    assert [list(check) for check in question["checks"]] == [names] * 3
    assert record["code"] == [{"label": "cell 1", "source": "x = 1", "used": True, "problem": ""}]
    assert (record["verdict"], record["score"]) == ("grader_error", None)


def test_texts_are_in_the_language_of_the_catalogue(tmp_path: Path) -> None:
    files = course(tmp_path)
    english, korean = (render(grade(*CHECKS[:2]), Catalogue.load(language, *files)) for language in ("en", "ko"))
    first, second = english.questions[0].checks
    assert (first.message, first.hint, first.output) == ("", "", "printed")
    assert len(second.message.splitlines()) == 2
    assert second.hint == "The state is left out."
    third = korean.questions[0].checks[1]
    assert (third.title, third.hint) == ("상태를 씁니다", "상태가 빠졌습니다.")
    assert korean.notes[0].startswith("다음 파일은 UTF-8")
    assert (english.language, korean.language) == ("en", "ko")
    assert korean.code[0].label == "1번 셀"
    assert msgspec.structs.replace(
        korean, language="en", notes=(), questions=(), code=english.code
    ) == msgspec.structs.replace(english, notes=(), questions=())


def test_a_defect_is_kept_for_instructors_and_not_told_to_students() -> None:
    for language in ("en", "ko"):
        check = render(grade(*CHECKS), Catalogue.load(language)).questions[0].checks[2]
        assert check.defect == "Traceback"
        assert "Traceback" not in check.message + check.hint + check.title


def test_a_record_can_be_read_back() -> None:
    result = render(grade(*CHECKS), Catalogue.load("ko"))
    assert msgspec.json.decode(msgspec.json.encode(result), type=Result) == result


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_fact_that_is_no_number_crosses_between_processes(value: float) -> None:
    finding = Finding("too_low", {"value": value})
    assert msgspec.json.decode(msgspec.json.encode(finding), type=Finding) == finding
