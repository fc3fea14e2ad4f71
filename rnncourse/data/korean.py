"""Words of a Korean text: morphemes where kiwipiepy is installed, characters otherwise."""

from __future__ import annotations

import functools
import importlib.util
from typing import Any


def tokens(text: str) -> list[str]:
    """The text in pieces for a vocabulary.

    Korean glues endings and particles to words ("영화가", "영화를"), so words between blanks make a poor vocabulary.
    kiwipiepy takes them apart into morphemes. Without it (`pip install kiwipiepy`) the pieces are single characters
    without the blanks. `has_morphemes()` says which of the two it is.
    """
    if has_morphemes():
        return [token.form for token in _kiwi().tokenize(text)]
    return [character for character in text if not character.isspace()]


def has_morphemes() -> bool:
    """Whether kiwipiepy is installed."""
    return importlib.util.find_spec("kiwipiepy") is not None


@functools.cache
def _kiwi() -> Any:
    from kiwipiepy import Kiwi  # its dictionary takes a second to load

    return Kiwi()
