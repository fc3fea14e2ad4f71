"""The whole way from prices to arrays. What the functions before it give is taken from `given`."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_close, require_shape


def expected(given, series, window, held_out):
    """The four arrays, made with the functions that this question needs."""
    train, _ = given.split_by_time(series, held_out)
    X, y = given.make_sample(given.scale(series, *given.fit_scaler(train)), window)
    X, y = np.asarray(X), np.asarray(y)
    if min(X.ndim, y.ndim) < 1 or min(len(X), len(y)) <= held_out:
        reject("no_windows")
    return X[:-held_out], y[:-held_out], X[-held_out:], y[-held_out:]


@pytest.fixture
def rising(prices):
    """Draws prices that end higher than they have ever been."""

    def draw(days):
        series = prices(days)
        series[-2] = 1.5 * series.max()
        return series

    return draw


@points(2)
def test_training_part(student, given, rising):
    """Training pairs: windows and targets of the past, scaled, whatever prices do later."""
    series = rising(31)
    X_train, y_train, _, _ = student.stock_data(series, 5, 7)
    expected_X, expected_y, _, _ = expected(given, series, 5, 7)
    require_close("X_train", X_train, expected_X)
    require_close("y_train", y_train, expected_y)


@points(2)
def test_test_part(student, given, rising):
    """Test pairs: one for each of the last days, on the scale of the training part."""
    series = rising(31)
    _, _, X_test, y_test = student.stock_data(series, 5, 7)
    _, _, expected_X, expected_y = expected(given, series, 5, 7)
    require_close("X_test", X_test, expected_X)
    require_close("y_test", y_test, expected_y)


@points(1)
def test_as_in_the_lecture(student, given, prices):
    """Where nothing is said, windows have 30 days and 200 days are held out."""
    series = prices(333)
    arrays = student.stock_data(series)
    names = ("X_train", "y_train", "X_test", "y_test")
    for name, array, wanted in zip(names, arrays, expected(given, series, 30, 200), strict=True):
        require_shape(name, array, wanted.shape)
