"""Labels in the reader's language. matplotlib brings no Korean font, and draws boxes for letters that it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib as mpl
from matplotlib import font_manager

from rnncourse.messages import ENGLISH, Messages

# In order of preference: Linux and Colab, any system, Windows, macOS. Beginnings of family names, without spaces.
_FAMILIES = (
    "NanumGothic",
    "NanumBarunGothic",
    "NotoSansCJK",
    "NotoSansKR",
    "MalgunGothic",
    "AppleSDGothic",
    "AppleGothic",
)
_FILES = ("nanum", "notosanscjk", "notosanskr", "malgun", "applesdgothic", "applegothic")


@contextmanager
def labels(language: str | None) -> Iterator[Messages]:
    """Texts for labels, and the fonts to write them with; English ones and a note where no font has Korean letters."""
    messages, families = Messages.load(language), ["DejaVu Sans"]
    if messages.language != ENGLISH:
        font = korean_font()
        if font:
            families = [font, "DejaVu Sans"]  # the second has the minus sign and the Greek letters
        else:
            print(messages.text("plot.no_font"))
            messages = Messages.load(ENGLISH)
    with mpl.rc_context({"font.family": families}):
        yield messages


def korean_font() -> str | None:
    """The family name of an installed font that has Korean letters, None where there is none."""
    known = font_manager.fontManager.ttflist
    found = [entry.name for entry in sorted(known, key=lambda entry: _rank(entry.name)) if _usable(entry)]
    return next(iter(found), None) or next(_newly_installed(), None)


def _usable(entry: font_manager.FontEntry) -> bool:
    return _rank(entry.name) < len(_FAMILIES) and Path(entry.fname).is_file() and _has_hangul(entry.fname)


def _rank(family: str) -> int:
    name = family.replace(" ", "")
    exact = (rank for rank, beginning in enumerate(_FAMILIES) if name.startswith(beginning))
    # Coding fonts are for code, eco ones have holes: plain families first.
    return next(exact, len(_FAMILIES)) if not name.endswith(("Coding", "Eco")) else len(_FAMILIES)


def _has_hangul(file: str) -> bool:
    try:
        return font_manager.get_font(file).get_char_index(ord("한")) != 0
    except (OSError, RuntimeError):
        return False


def _newly_installed() -> Iterator[str]:
    """Fonts that were installed after matplotlib wrote its list of fonts."""
    for file in sorted(font_manager.findSystemFonts()):
        if Path(file).name.lower().startswith(_FILES) and _has_hangul(file):
            font_manager.fontManager.addfont(file)
            yield font_manager.get_font(file).family_name
