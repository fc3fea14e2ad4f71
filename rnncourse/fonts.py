"""Labels in the reader's language. matplotlib brings no Korean font, and draws boxes for letters that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.text import Text

from rnncourse.messages import ENGLISH, Messages

_HANGUL = re.compile("[\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7a3]+")

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
    """Texts for labels, and the fonts to write them and the caller's own labels with.

    Where no font has Korean letters, the texts are English, Korean letters in the caller's own labels become "?", and a
    note says what to install.
    """
    messages, families, font = Messages.load(language), ["DejaVu Sans"], korean_font()
    if font:
        families.append(font)  # after the first, which has the minus sign of logarithmic scales
    elif messages.language != ENGLISH:
        print(messages.text("plot.no_font"))
        messages = Messages.load(ENGLISH)
    before, open_before = mpl.rcParams["font.family"], set(plt.get_fignums())
    # Not rc_context, which resets all: the first figure loads a notebook's backend, and that turns the showing on.
    mpl.rcParams["font.family"] = families
    try:
        yield messages
    finally:
        mpl.rcParams["font.family"] = before
    drawn = [plt.figure(number) for number in set(plt.get_fignums()) - open_before]
    if not font and sum(map(_without_hangul, drawn)):  # not any, which would stop at the first
        print(messages.text("plot.no_letters"))


def _without_hangul(figure: Figure) -> bool:
    """Replace Korean letters, which would be drawn as boxes; whether there were any."""
    replaced = False
    for axis in (axis for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)):
        ticks = [label.get_text() for label in axis.get_ticklabels()]
        if any(map(_HANGUL.search, ticks)):  # those are written anew whenever a figure is drawn
            axis.set_ticklabels([_HANGUL.sub("?", tick) for tick in ticks])
            replaced = True
    for text in figure.findobj(Text):
        if isinstance(text, Text) and _HANGUL.search(text.get_text()):
            text.set_text(_HANGUL.sub("?", text.get_text()))
            replaced = True
    return replaced


def korean_font() -> str | None:
    """The family name of an installed font that has Korean letters, None where there is none."""
    font = _best_known()
    if font is None:  # one may have been installed after matplotlib wrote its list of fonts
        for file in font_manager.findSystemFonts():
            if Path(file).name.lower().startswith(_FILES):
                font_manager.fontManager.addfont(file)
        font = _best_known()
    return font


def _best_known() -> str | None:
    ranked = sorted((_rank(entry.name), entry.name, entry.fname) for entry in font_manager.fontManager.ttflist)
    return next((name for rank, name, file in ranked if rank < len(_FAMILIES) and _has_hangul(file)), None)


def _rank(family: str) -> int:
    """The place of a family in order of preference; behind all of them where it is none of them."""
    name = family.replace(" ", "")
    ranks = (rank for rank, beginning in enumerate(_FAMILIES) if name.startswith(beginning))
    return len(_FAMILIES) if name.endswith(("Coding", "Eco")) else next(ranks, len(_FAMILIES))


def _has_hangul(file: str) -> bool:
    try:
        return font_manager.get_font(file).get_char_index(ord("한")) != 0
    except (OSError, RuntimeError):  # it is gone, or no font that can be read
        return False
