"""The range of each column of the training part."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_each_column(student, case):
    """Each column has a minimum and a maximum of its own."""
    train = case.normal(9, 3) * [1, 20, 300]
    low, high = student.fit_min_max(train)
    require_close("low", low, train.min(axis=0))
    require_close("high", high, train.max(axis=0))


@points(0.5)
def test_far_from_zero(student, case):
    """Columns that lie entirely above or entirely below zero have their own range, without zero."""
    train = case.rng.uniform(1, 9, (6, 2)) * [1, -1] + [100, -100]
    low, high = student.fit_min_max(train)
    require_close("low", low, train.min(axis=0))
    require_close("high", high, train.max(axis=0))


@points(0.5)
def test_refuses_no_rows(student):
    """A training part without rows raises ValueError."""
    require_raises(ValueError, student.fit_min_max, np.zeros((0, 3)))
