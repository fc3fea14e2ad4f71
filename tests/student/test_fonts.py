"""Korean labels: with a font every letter is drawn, without one there is a note, and never a box."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.text import Text

from rnncourse import diagrams, fonts, plots

STATES = np.tanh(np.random.default_rng(0).normal(size=(6, 3)))
GATE = (STATES + 1) / 2
DRAWINGS: dict[str, Callable[[str], None]] = {
    "unrolled_cell": lambda language: diagrams.unrolled_cell(language=language),
    "five_forms": lambda language: diagrams.five_forms(language=language),
    "hidden_states": lambda language: plots.hidden_states(STATES, language=language),
    "influence_of_start": lambda language: plots.influence_of_start({"가": abs(STATES[:, 0])}, language=language),
    "gradient_flow": lambda language: plots.gradient_flow({"나": 0.5 ** np.arange(9)}, language=language),
    "heat_maps": lambda language: plots.heat_maps({"행렬": STATES}, language=language),
    "gate_heat_map": lambda language: plots.gate_heat_map({"망각 게이트": GATE}, language=language),
    "word_map": lambda language: plots.word_map(STATES[:2, :2], ["왕", "여왕"], language=language),
    "confusion_matrix": lambda language: plots.confusion_matrix([[3, 1], [0, 2]], ["긍정", "부정"], language=language),
    "learning_curves": lambda language: plots.learning_curves({"loss": [2, 1], "val_loss": [2, 3]}, language=language),
}
needs_font = pytest.mark.skipif(fonts.korean_font() is None, reason="no font with Korean letters: install fonts-nanum")


@pytest.fixture(autouse=True)
def _figures() -> Iterator[None]:
    before = mpl.get_backend(), list(mpl.rcParams["font.family"])
    plt.switch_backend("agg")
    yield
    plt.close("all")
    assert list(mpl.rcParams["font.family"]) == before[1]  # nothing is left changed
    plt.switch_backend(before[0])


@pytest.fixture
def no_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with matplotlib's own fonts only."""
    own = [entry for entry in fonts.font_manager.fontManager.ttflist if "mpl-data" in entry.fname]
    assert own
    monkeypatch.setattr(fonts.font_manager.fontManager, "ttflist", own)
    monkeypatch.setattr(fonts.font_manager, "findSystemFonts", list)


def drawn_texts() -> list[str]:
    """Draw the current figure, with a missing glyph as an error; the texts in it."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        plt.gcf().canvas.draw()
    return [text.get_text() for text in plt.gcf().findobj(Text) if text.get_text()]


def has_hangul(texts: list[str]) -> bool:
    return any("가" <= letter <= "힣" for text in texts for letter in text)


@needs_font
@pytest.mark.parametrize("name", DRAWINGS)
def test_no_letter_is_missing_in_any_figure(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    DRAWINGS[name]("ko")
    assert has_hangul(drawn_texts())
    assert capsys.readouterr().out == ""


def test_a_missing_letter_would_be_noticed() -> None:
    plt.figure().text(0.5, 0.5, "한", family="DejaVu Sans")
    with pytest.raises(UserWarning, match="missing from font"):
        drawn_texts()


@needs_font
def test_different_letters_look_different() -> None:
    """A box would look the same for both."""

    def picture(letter: str) -> np.ndarray:
        plots.heat_maps({letter: STATES}, language="ko")
        plt.gcf().canvas.draw()
        return np.asarray(plt.gcf().canvas.buffer_rgba()).copy()

    assert np.array_equal(picture("한"), picture("한"))
    assert not np.array_equal(picture("한"), picture("글"))


@needs_font
def test_korean_labels_of_ones_own_need_no_setting(capsys: pytest.CaptureFixture[str]) -> None:
    DRAWINGS["heat_maps"]("en")
    assert "행렬" in drawn_texts()
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("no_font")
@pytest.mark.parametrize("name", DRAWINGS)
def test_without_a_font_labels_are_english_and_a_note_says_why(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    DRAWINGS[name]("ko")
    assert not has_hangul(drawn_texts())
    assert "한글 글꼴을 찾지 못해서" in capsys.readouterr().out


@pytest.mark.usefixtures("no_font")
def test_without_a_font_letters_of_ones_own_are_question_marks(capsys: pytest.CaptureFixture[str]) -> None:
    plots.heat_maps({"행렬 Wx": STATES}, language="en")
    assert "? Wx" in drawn_texts()
    assert "shown as question marks" in capsys.readouterr().out
    plots.heat_maps({"Wx": STATES}, language="en")
    assert capsys.readouterr().out == ""


@needs_font
def test_a_font_that_was_installed_meanwhile_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    own = [entry for entry in fonts.font_manager.fontManager.ttflist if "mpl-data" in entry.fname]
    monkeypatch.setattr(fonts.font_manager.fontManager, "ttflist", own)  # the list that was written before
    assert fonts.korean_font() is not None


def test_a_font_of_the_right_name_without_the_letters_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    latin = fonts.font_manager.findfont("DejaVu Sans")
    entries = [
        fonts.font_manager.FontEntry(fname=file, name="NanumGothic") for file in (latin, "/no/such/file/nanum.ttf")
    ]
    monkeypatch.setattr(fonts.font_manager.fontManager, "ttflist", entries)
    monkeypatch.setattr(fonts.font_manager, "findSystemFonts", list)
    assert fonts.korean_font() is None
