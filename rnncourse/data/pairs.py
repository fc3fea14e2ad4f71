"""Pairs of sequences, generated from a seed, such as sentences and their tags.

Equal seeds give equal data. Everything here is made up, so there is as much of it as one likes and no licence to mind.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

TAGS = ("determiner", "adjective", "noun", "verb", "adverb", "pronoun")

_DETERMINERS = ("the", "a", "every")
_PRONOUNS = ("she", "he", "they")
_ADVERBS = ("slowly", "again", "today")
_EVERYTHING = ("cut", "set", "split", "cast", "hit")  # adjective, noun and past tense, all spelt alike
_ADJECTIVES = ("old", "small", "light", "cold", "square", "left", "shut", *_EVERYTHING)
_NOUNS = ("cat", "river", "light", "cold", "square", "saw", "rose", "ground", "bit", *_EVERYTHING)
_VERBS = ("found", "wanted", "left", "shut", "saw", "rose", "ground", "bit", *_EVERYTHING)

Tagged = tuple[list[str], list[str]]  # the words of a sentence and the tag of each


def tagged_sentences(count: int, seed: int) -> list[Tagged]:
    """Sentences of 2 to 9 words in which most words have two or three possible tags, and the words around decide.

    "the cut rose fell" begins as "the cut rose" does; only what follows says what "cut" and "rose" are. A sentence is a
    subject and a verb, and perhaps an object or an adverb; a subject or an object is a pronoun, or a determiner, up to
    two adjectives and a noun. So the tags of every sentence are determined by its words.
    """
    rng = np.random.default_rng(seed)

    def one(tag: str, words: tuple[str, ...]) -> list[tuple[str, str]]:
        return [(str(rng.choice(words)), tag)]

    def someone() -> list[tuple[str, str]]:
        if rng.random() < 0.25:
            return one("pronoun", _PRONOUNS)
        adjectives = [pair for _ in range(rng.integers(3)) for pair in one("adjective", _ADJECTIVES)]
        return [*one("determiner", _DETERMINERS), *adjectives, *one("noun", _NOUNS)]

    sentences = []
    for _ in range(count):
        endings = (list, someone, lambda: one("adverb", _ADVERBS))
        pairs = [*someone(), *one("verb", _VERBS), *endings[rng.integers(3)]()]
        sentences.append(([word for word, _ in pairs], [tag for _, tag in pairs]))
    return sentences


_ONES = (  # up to nineteen every number has a name of its own
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_KOREAN_DIGITS, _KOREAN_UNITS = "영일이삼사오육칠팔구", ("천", "백", "십", "")


def number_name(number: int, language: str = "en") -> list[str]:
    """A number as it is said: 407 is four, hundred, seven, and in Korean ("ko") 사, 백, 칠.

    Raises:
        ValueError: the number is not between 0 and 9,999, or the language is another one.
    """
    if not 0 <= number < 10_000 or language not in {"en", "ko"}:
        raise ValueError(f"no name for {number} in {language!r}")
    return _korean(number) if language == "ko" else _english(number)


def _english(number: int) -> list[str]:
    for size, word in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            return [*_english(number // size), word, *(_english(number % size) if number % size else [])]
    if number < len(_ONES):
        return [_ONES[number]]
    return [_TENS[number // 10], *([_ONES[number % 10]] if number % 10 else [])]


def _korean(number: int) -> list[str]:
    spoken = []
    for digit, unit in zip(f"{number:04}", _KOREAN_UNITS, strict=True):
        if digit != "0" and not (digit == "1" and unit):  # one hundred is 백, not 일백
            spoken.append(_KOREAN_DIGITS[int(digit)])
        if digit != "0" and unit:
            spoken.append(unit)
    return spoken or [_KOREAN_DIGITS[0]]


def number_pairs(count: int, seed: int, language: str = "en") -> list[tuple[str, list[str]]]:
    """`count` different numbers below 10,000 in digits and in words: ("407", ["four", "hundred", "seven"])."""
    numbers = np.random.default_rng(seed).permutation(10_000)[:count]
    return [(str(number), number_name(int(number), language)) for number in numbers]


_DIGITS = """
    ### .#. ### ### #.# ### ### ### ### ###
    #.# ##. ..# ..# #.# #.. #.. ..# #.# #.#
    #.# .#. ### ### ### ### ### .#. ### ###
    #.# .#. #.. ..# ..# ..# #.# .#. #.# ..#
    ### ### ### ### ..# ### ### .#. ### ###
"""
_GLYPHS = np.array([[[dot == "#" for dot in row] for row in line.split()] for line in _DIGITS.split("\n")[1:-1]])
PICTURE = 12  # rows and columns of a picture
_Layout = tuple[list[tuple[int, int]], list[str]]  # the upper left corners of the digits, and what is said of them
_LAYOUTS: tuple[_Layout, ...] = (([(3, 4)], []), ([(3, 1), (3, 7)], ["left", "of"]), ([(0, 4), (6, 4)], ["above"]))


def captioned_pictures(count: int, seed: int) -> tuple[npt.NDArray[np.float32], list[list[str]]]:
    """Pictures of one or two digits, and what there is to be seen: "seven", "two left of five", "nine above one".

    Returns:
        pictures (count, 12, 12), float32, about 0 where it is dark and about 1 where it is light
        captions, a list of words each
    """
    rng = np.random.default_rng(seed)
    pictures, captions = rng.normal(0, 0.1, (count, PICTURE, PICTURE)), []
    for picture in pictures:
        places, words = _LAYOUTS[rng.integers(len(_LAYOUTS))]
        digits = [int(digit) for digit in rng.integers(10, size=len(places))]
        right = int(rng.integers(2))
        for (row, column), digit in zip(places, digits, strict=True):
            picture[row:, column + right :][:5, :3] += _GLYPHS[:, digit]
        first, *others = (_ONES[digit] for digit in digits)
        captions.append([first, *words, *others])
    return pictures.astype(np.float32), captions
