"""From ids to characters."""

import numpy as np

from autograder.suite import points, require_raises


@points(0.75)
def test_text(student, reference, require_text, draw_text, case):
    """Every id becomes the character in its place."""
    _, vocabulary = draw_text(1, 7)
    ids = case.integers(0, 7, 25)
    require_text("text", student.decode(ids, vocabulary), reference.decode(ids, vocabulary))
    require_text("text", student.decode(ids[:4].tolist(), vocabulary), reference.decode(ids[:4], vocabulary))


@points(0.75)
def test_refuses_unknown_ids(student, draw_text):
    """An id that is negative or too large raises ValueError."""
    _, vocabulary = draw_text(1, 5)
    for id_ in (5, -1):
        require_raises(ValueError, student.decode, np.array([2, id_, 0]), vocabulary)
