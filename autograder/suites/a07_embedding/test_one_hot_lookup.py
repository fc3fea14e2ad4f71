"""Embeddings as a product with one-hot rows."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_rows_of_the_table(student, reference, text):
    """Every word gets its own row of the table."""
    require_close("out", student.one_hot_lookup(text.x, text.W), reference.one_hot_lookup(text.x, text.W))


@points(0.5)
def test_one_word(student, reference, draw):
    """A single word is looked up as well."""
    text = draw(N=1, T=1)
    require_close("out", student.one_hot_lookup(text.x, text.W), reference.one_hot_lookup(text.x, text.W))


@points(0.5)
def test_refuses_unknown_ids(student, text):
    """An id that the table does not have raises ValueError."""
    x = text.x.copy()
    x[1, 2] = len(text.W)
    require_raises(ValueError, student.one_hot_lookup, x, text.W)
    require_raises(ValueError, student.one_hot_lookup, np.where(x == len(text.W), -1, x), text.W)
