"""Windows of random series, and of the lecture's sine. The points to predict come first: they tell mistakes apart."""

import numpy as np

from autograder.suite import points, require_close


@points(1.5)
def test_windows(student, reference, case):
    """Each window, and the point right after it, in the order of time."""
    data, window = case.normal(17), 4
    X, y = student.make_sample(data, window)
    expected_X, expected_y = reference.make_sample(data, window)
    require_close("y", y, expected_y)
    require_close("X", X, expected_X)


@points(0.5)
def test_sine(student, reference):
    """A sine of 1000 points, window 10."""
    sine = np.sin(0.1 * np.arange(1000))
    X, y = student.make_sample(sine, 10)
    expected_X, expected_y = reference.make_sample(sine, 10)
    require_close("y", y, expected_y)
    require_close("X", X, expected_X)
