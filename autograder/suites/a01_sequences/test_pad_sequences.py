"""Sequences of different lengths in one array."""

import pytest

from autograder.suite import points, require_close, require_raises


@pytest.fixture
def seqs(case):
    """Five sequences of 3, 7, 0, 5 and 9 numbers above 0."""
    return [case.integers(1, 50, length).tolist() for length in (3, 7, 0, 5, 9)]


@points(1)
def test_defaults(student, reference, seqs):
    """By default zeros are put before short sequences, and long ones lose their beginning."""
    require_close("padded", student.pad_sequences(seqs, 5), reference.pad_sequences(seqs, 5))


@points(0.75)
def test_post_padding(student, reference, seqs):
    """With padding="post" the zeros come after the numbers; long sequences still lose their beginning."""
    right = reference.pad_sequences(seqs, 6, padding="post")
    require_close("padded", student.pad_sequences(seqs, 6, padding="post"), right)


@points(0.75)
def test_post_truncating(student, reference, seqs):
    """With truncating="post" long sequences lose their end; the zeros still come first."""
    right = reference.pad_sequences(seqs, 4, truncating="post")
    require_close("padded", student.pad_sequences(seqs, 4, truncating="post"), right)


@points(0.5)
def test_longest(student, reference, seqs):
    """Without maxlen all become as long as the longest."""
    require_close("padded", student.pad_sequences(seqs), reference.pad_sequences(seqs))


@points(0.5)
def test_other_value(student, reference, seqs):
    """Another number can be used to fill up."""
    right = reference.pad_sequences(seqs, 8, value=-1)
    require_close("padded", student.pad_sequences(seqs, 8, value=-1), right)


@points(0.5)
def test_length_one(student, reference, seqs):
    """Of each sequence a single number is left, or none."""
    right = reference.pad_sequences(seqs, 1, "post", "post")
    require_close("padded", student.pad_sequences(seqs, 1, "post", "post"), right)


@points(0.5)
def test_refuses_other_sides(student, seqs):
    """A side that is neither "pre" nor "post" raises ValueError."""
    require_raises(ValueError, student.pad_sequences, seqs, 5, padding="left")
    require_raises(ValueError, student.pad_sequences, seqs, 5, truncating="right")


@points(0.5)
def test_refuses_no_length(student, seqs):
    """A length of less than 1 raises ValueError."""
    for maxlen in (0, -2):
        require_raises(ValueError, student.pad_sequences, seqs, maxlen)
        require_raises(ValueError, student.pad_sequences, seqs, maxlen, truncating="post")
