"""Windows of a series, and the point after each."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_windows(student, reference, series):
    """Each window of a series with two columns comes with the point that follows it."""
    data = series()
    X, y = student.make_sample(data, 5)
    expected_X, expected_y = reference.make_sample(data, 5)
    require_close("y", y, expected_y)
    require_close("X", X, expected_X)


@points(0.5)
def test_sine(student, reference):
    """1000 points of a sine and window 10 give (990, 10, 1) and (990, 1): one number is a column too."""
    data = np.sin(np.linspace(0, 20, 1000))
    X, y = student.make_sample(data, 10)
    expected_X, expected_y = reference.make_sample(data, 10)
    require_close("y", y, expected_y)
    require_close("X", X, expected_X)


@points(0.5)
def test_list(student, case):
    """A plain list of whole numbers is a series as well."""
    data = [int(number) for number in case.rng.permutation(range(1, 40))[:7]]
    X, y = student.make_sample(data, 3)
    require_close("y", y, [[number] for number in data[3:]])
    require_close("X", X, [[[data[i]], [data[i + 1]], [data[i + 2]]] for i in range(4)])


@points(0.5)
def test_single_pair(student, series):
    """A series that is one point longer than the window gives one pair."""
    data = series(L=6)
    X, y = student.make_sample(data, 5)
    require_close("y", y, data[5:])
    require_close("X", X, data[None, :5])


@points(0.25)
def test_refuses_short_series(student, series):
    """A window that leaves no point to predict raises ValueError."""
    data = series(L=6)
    for window in (6, 9):
        require_raises(ValueError, student.make_sample, data, window)


@points(0.25)
def test_refuses_no_window(student, series):
    """A window of no points raises ValueError."""
    data = series(L=6)
    for window in (0, -1):
        require_raises(ValueError, student.make_sample, data, window)
