"""What a student wrote, read as letters, a number or a word, and judged. The value is plain data from the wire."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import numpy as np

from autograder.compare import reject
from autograder.inside.wire import Unsendable
from autograder.quiz.questions import KeyEntry, QuizKind, QuizQuestion
from autograder.quiz.words import plain, same_word

Read = tuple[int, ...] | Fraction | str  # places of the chosen letters, a number, or a word as `same_word` gives it

_LONGEST = 200  # characters of an answer
_LISTED = 20  # entries of a list that are shown
_ROUNDING = Fraction(1, 10**9)  # relative: 0.1 + 0.2 answers 0.3
_THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(?:[, _][0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]{1,3})?")
_RATIO = re.compile(r"([+-]?[0-9]{1,18}) ?/ ?([0-9]{1,18})")


def is_blank(value: Any) -> bool:
    """Whether this is no answer yet: None, an empty text or list, or three dots."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Unsendable):
        return value.type == "ellipsis"
    return value is None or (isinstance(value, list | tuple | dict) and not value)


def written(value: Any) -> str:
    """The answer as the student reads it again, at most `_LONGEST` characters."""
    if isinstance(value, Unsendable):
        text = value.type
    elif isinstance(value, list | tuple):
        text = ", ".join(written(item)[:_LISTED] for item in value[:_LISTED]) + (" …" if len(value) > _LISTED else "")
    elif isinstance(value, str):
        text = value
    elif isinstance(value, np.ndarray) and value.size > _LISTED:
        text = _type_name(value)
    else:
        text = repr(value.item() if isinstance(value, np.generic) else value)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def read_answer(question: QuizQuestion, value: Any) -> Read:
    """The answer in one form, however it was written; Rejected, with what is permitted, where it has none."""
    if question.kind is QuizKind.number:
        return _read_number(value)
    if question.kind is QuizKind.text:
        return _read_word(value)
    places = _read_letters(question, value)
    if question.kind is QuizKind.choice and len(places) > 1:
        reject("quiz_one_letter", answer=written(value))
    return places


def is_right(question: QuizQuestion, entry: KeyEntry, read: Read, order: tuple[int, ...]) -> bool:
    """Whether an answer is right, whose letters stand for the choices in this order."""
    if isinstance(read, Fraction):
        assert isinstance(entry.answer, int | float)
        answer = _exact(entry.answer)
        return abs(read - answer) <= _exact(entry.tolerance) + _ROUNDING * abs(answer)
    assert isinstance(entry.answer, str | tuple)
    if isinstance(read, str):
        return read in map(same_word, entry.answer)
    return {order[place] for place in read} == {question.letters.index(letter) for letter in entry.answer}


def _read_letters(question: QuizQuestion, value: Any) -> tuple[int, ...]:
    is_list = isinstance(value, list | tuple) and not isinstance(value, Unsendable)
    entries = value if is_list else [value]
    for entry in entries[:_LISTED]:
        if not isinstance(entry, str):
            reject("quiz_letters_type", type=_type_name(entry), letters=", ".join(question.letters))
    if len(entries) > _LISTED or any(len(entry) > _LONGEST for entry in entries):
        reject("quiz_too_long", longest=_LONGEST)
    tokens = [token for entry in entries for token in re.findall(r"[^\W_]+", plain(entry).upper())]
    letters = "".join(tokens)  # "A, C", "AC" and ["A", "C"] are one answer, and a letter said twice is said once
    if not letters or not set(letters) <= set(question.letters):
        reject("quiz_unknown_letter", answer=written(value), letters=", ".join(question.letters))
    return tuple(sorted({question.letters.index(letter) for letter in letters}))


def _read_number(value: Any) -> Fraction:
    if isinstance(value, np.ndarray) and value.size == 1:
        value = value.reshape(())[()]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        reject("quiz_not_a_number", type=_type_name(value))
    if isinstance(value, str):
        return _parse_number(value)
    try:
        return _exact(value)
    except (ValueError, OverflowError):
        reject("quiz_not_finite", answer=written(value))


def _parse_number(value: str) -> Fraction:
    if len(value) > _LONGEST:
        reject("quiz_too_long", longest=_LONGEST)
    text = plain(value).casefold()
    if _THOUSANDS.fullmatch(text):
        text = re.sub("[, _]", "", text)
    if _DECIMAL.fullmatch(text):
        return Fraction(text)
    ratio = _RATIO.fullmatch(text)
    if ratio is None or not int(ratio[2]):
        reject("quiz_number_text", answer=written(value))
    return Fraction(int(ratio[1]), int(ratio[2]))


def _exact(number: float) -> Fraction:
    """The number as it is written in decimals: 0.31 is 31/100."""
    return Fraction(number) if isinstance(number, int) else Fraction(repr(number))


def _read_word(value: Any) -> str:
    if not isinstance(value, str):
        reject("quiz_not_a_text", type=_type_name(value))
    if len(value) > _LONGEST:
        reject("quiz_too_long", longest=_LONGEST)
    word = same_word(value)
    if not word:
        reject("quiz_no_word", answer=written(value))
    return word


def _type_name(value: Any) -> str:
    if isinstance(value, Unsendable):
        return value.type
    return "None" if value is None else type(value).__name__
