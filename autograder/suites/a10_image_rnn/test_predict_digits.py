"""The most probable class."""

import numpy as np

from autograder.suite import points, require_close, require_shape


@points(1)
def test_most_probable(student, case):
    """The most probable class of each picture, as a number."""
    probabilities = case.rng.dirichlet(np.ones(6), 17)
    digits = student.predict_digits(probabilities)
    require_shape("digits", digits, (17,))
    require_close("digits", digits, probabilities.argmax(axis=1))


@points(0.5)
def test_unsure(student, case):
    """A class counts though its probability is below one half."""
    order = case.rng.permutation(7)
    probabilities = np.full((3, 7), 0.12)
    probabilities[np.arange(3), order[:3]] = 0.28
    require_close("digits", student.predict_digits(probabilities), order[:3])


@points(0.5)
def test_ties(student):
    """Of equally probable classes the lowest counts."""
    digits = student.predict_digits(np.array([[0.1, 0.4, 0.1, 0.4], [0.25, 0.25, 0.25, 0.25]]))
    require_close("digits", digits, np.array([1, 0]))
