"""Every character with the one after it."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_pairs(student, reference, case):
    """y is x moved by one character, and both are one shorter than the text."""
    ids = case.rng.permutation(11)
    x, y = student.shifted_pairs(ids)
    expected_x, expected_y = reference.shifted_pairs(ids)
    require_close("x", x, expected_x)
    require_close("y", y, expected_y)
    require_close("x of two ids", student.shifted_pairs(ids[:2])[0], ids[:1])


@points(0.5)
def test_refuses_single_characters(student):
    """One character alone, or none, raises ValueError: there is no pair."""
    require_raises(ValueError, student.shifted_pairs, np.array([3]))
    require_raises(ValueError, student.shifted_pairs, np.array([], int))
