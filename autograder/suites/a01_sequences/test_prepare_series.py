"""Split, scale, cut into windows. `given` has the student's pieces where they are what is judged."""

import numpy as np
import pytest

from autograder.suite import points, require_close, require_raises


@pytest.fixture
def expected(given):
    """What the given pieces make of a series."""

    def expected(series, window, held_out):
        train, test = given.chronological_split(series, held_out)
        low, high = given.fit_min_max(train)
        train, test = given.scale_min_max(train, low, high), given.scale_min_max(test, low, high)
        last = np.concatenate([train[-window:], test])
        return *given.make_sample(train, window), *given.make_sample(last, window)

    return expected


@pytest.fixture
def calm(series):
    """A series (23, 2) whose smallest and largest values lie in its first part."""
    calm = series(L=23)
    calm[2], calm[5] = -10, 12
    return calm


@points(1)
def test_training_part(student, expected, calm):
    """The training windows are scaled, and none of them touches the test part."""
    X_train, y_train, _, _ = student.prepare_series(calm, 5, 6)
    right = expected(calm, 5, 6)
    require_close("X_train", X_train, right[0])
    require_close("y_train", y_train, right[1])


@points(1)
def test_test_part(student, expected, calm):
    """Every point of the test part is predicted once, the first of them from the last training points."""
    _, _, X_test, y_test = student.prepare_series(calm, 5, 6)
    right = expected(calm, 5, 6)
    require_close("X_test", X_test, right[2])
    require_close("y_test", y_test, right[3])


@points(1)
def test_the_future_is_unknown(student, expected, series):
    """A test part with far larger values changes nothing in what the model learns from."""
    wild = series(L=21)
    wild[-4:] *= 50
    wild[-3] = 90, -90
    names = ("X_train", "y_train", "X_test", "y_test")
    results = student.prepare_series(wild, 3, 4), expected(wild, 3, 4)
    for name, result, right in zip(names, *results, strict=True):
        require_close(name, result, right)


@points(0.5)
def test_one_of_each(student, expected, series):
    """A series of window + 2 points gives one pair for training and one for testing."""
    short = series(L=7)
    short[-1] = short[:-1].mean(axis=0)
    results = student.prepare_series(short, 5, 1), expected(short, 5, 1)
    for name, result, right in zip(("X_train", "y_train", "X_test", "y_test"), *results, strict=True):
        require_close(name, result, right)


@points(0.5)
def test_refuses_an_empty_part(student, series):
    """ValueError where nothing would be left to train on or to test."""
    for window, held_out in ((5, 5), (8, 5), (3, 0), (3, 10)):
        require_raises(ValueError, student.prepare_series, series(L=10), window, held_out)
