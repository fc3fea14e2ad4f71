"""`check` in a notebook: what it prints, in both languages, and that nothing of it stops the notebook."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rnncourse.checks import check, wrapped


@pytest.fixture(autouse=True)
def _here(unit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(unit)  # as a notebook's kernel does
    monkeypatch.delenv("RNNCOURSE_LANG", raising=False)


def said(capsys: pytest.CaptureFixture[str], question: str, namespace: dict[str, object], language: str = "en") -> str:
    check(question, namespace, language)
    return capsys.readouterr().out


def test_what_is_right_passes(capsys: pytest.CaptureFixture[str]) -> None:
    namespace = {"double": lambda x: 2 * x}
    assert said(capsys, "double", namespace) == "[passed] Three numbers give three.\n[passed] Twice as much.\n"
    assert "[통과] 두 배입니다." in said(capsys, "double", namespace, "ko")


def test_what_is_wrong_says_what_and_what_to_look_at(capsys: pytest.CaptureFixture[str]) -> None:
    namespace = {"double": lambda x: x + 1}
    assert said(capsys, "double", namespace) == (
        "[passed] Three numbers give three.\n"
        "[not yet right] Twice as much.\n"
        "    y has the right shape, but not the right values; furthest off is index [1].\n"
        "    Multiply.\n"
    )
    korean = said(capsys, "double", namespace, "ko")
    assert "[아직 틀림] 두 배입니다." in korean
    assert "    곱해 보세요." in korean
    assert "right" not in korean


def test_what_is_not_written_or_not_run_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    def double(x: object) -> None:
        raise NotImplementedError

    text = said(capsys, "double", {"double": double})
    assert text == "double is not written yet: replace its raise NotImplementedError and run its cell.\n"
    assert said(capsys, "double", {}) == "There is no double yet. Run the cell that defines it, then this one again.\n"


def test_an_error_shows_the_students_own_line(capsys: pytest.CaptureFixture[str]) -> None:
    def double(x: np.ndarray) -> np.ndarray:
        return np.linalg.inv(x)

    text = said(capsys, "double", {"double": double})
    assert "It stopped with LinAlgError" in text
    assert "This happened in double" in text
    assert "return np.linalg.inv(x)" in text


def test_without_checks_it_says_so(capsys: pytest.CaptureFixture[str], unit: Path) -> None:
    assert "no public checks for tripel" in said(capsys, "tripel", {})
    (unit / "test_public.py").unlink()
    assert f"There is no test_public.py in {unit}." in said(capsys, "double", {})
    assert "test_public.py 파일이 없습니다" in said(capsys, "double", {}, "ko")


def test_functions_come_from_where_check_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    exec("from rnncourse.checks import check\ndouble = lambda x: x * 2\ncheck('double')", {})
    assert capsys.readouterr().out.count("[passed]") == 2


def test_lines_break_between_words_and_korean_letters_count_twice() -> None:
    assert wrapped("one two three", 8) == ["one two", "three"]
    assert wrapped("한글 한글 가", 10) == ["한글 한글", "가"]
    assert wrapped("a-word-that-is-too-long b", 5) == ["a-word-that-is-too-long", "b"]
    assert wrapped("") == [""]
