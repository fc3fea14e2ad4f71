"""Pieces of random texts; length, steps and the size of the vocabulary all differ."""

import pytest

from autograder.suite import points, require_close, require_raises, require_shape


@pytest.fixture
def draw_text(case):
    """A text of `length` characters and its vocabulary, which is not sorted."""

    def draw(length):
        vocabulary = "".join(case.rng.permutation(list("abcdeABC \n.")))
        return "".join(vocabulary[id_] for id_ in case.integers(0, len(vocabulary), length)), vocabulary

    return draw


@points(1.5)
def test_pieces(student, reference, draw_text):
    """Pieces follow one another, and each character has the next one beside it, also at the end of a piece."""
    text, vocabulary = draw_text(4 * 6 + 1)
    x, y = student.text_pieces(text, vocabulary, 6)
    expected = reference.text_pieces(text, vocabulary, 6)
    for name, array, wanted in zip("xy", (x, y), expected, strict=True):
        require_shape(name, array, (4, 6))
        require_close(name, array, wanted)


@points(1)
def test_rest(student, reference, draw_text):
    """What does not fill a piece is dropped, and no more than that."""
    for length in (5 * 7, 5 * 7 + 2, 7 + 1):
        text, vocabulary = draw_text(length)
        pieces = (length - 1) // 7
        for name, array, wanted in zip(
            "xy", student.text_pieces(text, vocabulary, 7), reference.text_pieces(text, vocabulary, 7), strict=True
        ):
            require_shape(name, array, (pieces, 7))
            require_close(name, array, wanted)


@points(0.5)
def test_refuses(student, draw_text):
    """An unknown character and a text without a full piece raise ValueError."""
    text, vocabulary = draw_text(20)
    require_raises(ValueError, student.text_pieces, f"{text[:9]}?{text[9:]}", vocabulary, 4)
    require_raises(ValueError, student.text_pieces, text, vocabulary, 20)
