"""Text as students type it: full-width letters and digits, other cases and spaces, composed and decomposed Hangul."""

from __future__ import annotations

import unicodedata

_NO_MATTER = ("Z", "C", "P")  # spaces, what cannot be seen, punctuation
_ARTICLES = ("a ", "an ", "the ")
_SIGNS = str.maketrans("\N{MINUS SIGN}\N{FRACTION SLASH}", "-/")


def plain(text: str) -> str:
    """The text in compatibility form (NFKC), so that ｂ is b, and 게 is one character however it was typed."""
    return unicodedata.normalize("NFKC", text).translate(_SIGNS).strip()


def same_word(text: str) -> str:
    """What two spellings of a word have in common: letters, digits and signs, without case, spaces and punctuation."""
    folded = plain(plain(text).casefold())
    for article in _ARTICLES:
        folded = folded.removeprefix(article)
    return "".join(character for character in folded if not unicodedata.category(character).startswith(_NO_MATTER))
