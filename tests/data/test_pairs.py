"""Generated pairs: equal for equal seeds, right by construction, and as hard as their docstrings say."""

from __future__ import annotations

import numpy as np
import pytest

from rnncourse.data.pairs import TAGS, captioned_pictures, number_name, number_pairs, tagged_sentences


def test_equal_seeds_give_equal_data() -> None:
    assert tagged_sentences(20, 3) == tagged_sentences(20, 3) != tagged_sentences(20, 4)
    assert number_pairs(20, 3) == number_pairs(20, 3) != number_pairs(20, 4)
    (first, captions), (again, same) = captioned_pictures(5, 3), captioned_pictures(5, 3)
    np.testing.assert_array_equal(first, again)
    assert captions == same


def test_the_words_of_a_sentence_determine_its_tags() -> None:
    sentences = tagged_sentences(3000, 0)
    known: dict[tuple[str, ...], list[str]] = {}
    for words, tags in sentences:
        assert 2 <= len(words) == len(tags) <= 9
        assert known.setdefault(tuple(words), tags) == tags
    assert {tag for _, tags in sentences for tag in tags} == set(TAGS)


def test_the_words_in_front_do_not() -> None:
    begun: dict[tuple[str, ...], set[str]] = {}
    for words, tags in tagged_sentences(3000, 0):
        for end in range(1, len(words)):
            begun.setdefault(tuple(words[:end]), set()).add(tags[end - 1])
    assert {"noun", "adjective"} in begun.values()
    assert {"noun", "verb"} in [tags & {"noun", "verb"} for tags in begun.values()]


@pytest.mark.parametrize(
    ("number", "english", "korean"),
    [
        (0, "zero", "영"),
        (10, "ten", "십"),
        (19, "nineteen", "십구"),
        (42, "forty two", "사십이"),
        (110, "one hundred ten", "백십"),
        (407, "four hundred seven", "사백칠"),
        (1000, "one thousand", "천"),
        (8010, "eight thousand ten", "팔천십"),
        (9999, "nine thousand nine hundred ninety nine", "구천구백구십구"),
    ],
)
def test_names_of_numbers(number: int, english: str, korean: str) -> None:
    assert number_name(number) == english.split()
    assert "".join(number_name(number, "ko")) == korean


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_two_numbers_have_one_name(language: str) -> None:
    assert len({tuple(number_name(number, language)) for number in range(10_000)}) == 10_000


@pytest.mark.parametrize(("number", "language"), [(-1, "en"), (10_000, "ko"), (5, "de")])
def test_numbers_without_a_name(number: int, language: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        number_name(number, language)


def test_numbers_are_not_repeated() -> None:
    pairs = number_pairs(10_000, 1)
    assert len({digits for digits, _ in pairs}) == 10_000
    assert all(number_name(int(digits)) == words for digits, words in pairs)


def test_pictures_show_what_is_said() -> None:
    pictures, captions = captioned_pictures(600, 7)
    assert pictures.shape == (600, 12, 12)
    assert pictures.dtype == np.float32
    light = (pictures > 0.5).sum(axis=(1, 2))
    ink = {}  # how many dots a digit has, from the pictures with one digit
    for caption, dots in zip(captions, light, strict=True):
        if len(caption) == 1:
            assert ink.setdefault(caption[0], dots) == dots
    assert len(ink) == 10
    for picture, caption, dots in zip(pictures, captions, light, strict=True):
        assert dots == sum(ink.get(word, 0) for word in caption)
        rows = np.flatnonzero((picture > 0.5).any(axis=1))
        columns = np.flatnonzero((picture > 0.5).any(axis=0))
        assert ("above" in caption) == (np.ptp(rows) > 5)
        assert ("left" in caption) == (np.ptp(columns) > 5)
