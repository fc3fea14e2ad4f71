"""Cosines between the rows of a table and a vector."""

import numpy as np

from autograder.suite import points, require_close


@points(1)
def test_cosines(student, reference, case):
    """The cosine of every row, whatever the lengths are."""
    W, vector = case.normal(7, 4) * case.rng.uniform(0.1, 10, (7, 1)), case.normal(4, scale=5)
    require_close("similarity", student.cosine_similarity(W, vector), reference.cosine_similarity(W, vector))


@points(0.5)
def test_same_and_opposite(student, case):
    """The same direction gives 1, the opposite one -1."""
    vector = case.normal(5)
    similarity = student.cosine_similarity(np.stack([3 * vector, -0.2 * vector]), vector)
    require_close("similarity", similarity, np.array([1.0, -1.0]))


@points(0.5)
def test_zero_row(student, reference, case):
    """A row of zeros, such as that of padding, gives 0, not NaN."""
    W, vector = case.normal(6, 3), case.normal(3)
    W[2] = 0
    require_close("similarity", student.cosine_similarity(W, vector), reference.cosine_similarity(W, vector))
