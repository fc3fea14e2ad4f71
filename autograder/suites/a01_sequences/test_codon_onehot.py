"""DNA in codons. `given.to_onehot` makes the rows that they are held to."""

from itertools import product

import numpy as np
import pytest

from autograder.suite import points, require_close, require_raises

CODONS = ["".join(letters) for letters in product("ACGT", repeat=3)]


@pytest.fixture
def rows(given):
    """The rows for a text that is read from its first letter on, three letters at a time."""

    def rows(text):
        return given.to_onehot(np.array([CODONS.index(text[i : i + 3]) for i in range(0, len(text) - 2, 3)], int), 64)

    return rows


@points(1)
def test_codons(student, rows, bases):
    """Three letters are one class of 64, the first letter counting most."""
    text = bases(27)
    require_close("onehot", student.codon_onehot(text), rows(text))


@points(1)
def test_other_frames(student, rows, bases):
    """With frame 1 or 2 the reading begins that many letters later."""
    text = bases(31)
    for frame in (1, 2):
        require_close("onehot", student.codon_onehot(text, frame), rows(text[frame:]))


@points(0.5)
def test_letters_left_over(student, rows, bases):
    """One or two letters that are left over at the end are dropped."""
    for count in (22, 23):
        text = bases(count)
        require_close("onehot", student.codon_onehot(text), rows(text))


@points(0.5)
def test_small_letters(student, rows, bases):
    """Small letters mean the same as large ones."""
    text = bases(18)
    require_close("onehot", student.codon_onehot(text[:7] + text[7:].lower()), rows(text))


@points(0.5)
def test_no_codon(student, rows):
    """A text too short for a codon gives no rows, but all 64 columns."""
    for text, frame in (("AC", 0), ("", 0), ("ACGT", 2)):
        require_close("onehot", student.codon_onehot(text, frame), rows(text[frame:]))


@points(0.5)
def test_refuses(student, bases):
    """A letter that is no base, and a frame that is not 0, 1 or 2, raise ValueError."""
    text = bases(12)
    require_raises(ValueError, student.codon_onehot, text[:4] + "N" + text[5:])
    for frame in (3, -1):
        require_raises(ValueError, student.codon_onehot, text, frame)
