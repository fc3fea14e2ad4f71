"""Scaling, with a range that is given."""

import numpy as np
import pytest

from autograder.suite import points, require_close, require_raises


@pytest.fixture
def ranges(case):
    """low, high (3,): three ranges of different places and widths."""
    low = case.normal(3, scale=10)
    return low, low + case.rng.uniform(1, 5, 3) * [1, 10, 100]


def between(case, low, high, *shape):
    """Data (*shape, D) between low and high."""
    return low + (high - low) * case.rng.uniform(0, 1, (*shape, len(low)))


@points(1)
def test_columns(student, reference, case, ranges):
    """Each column is scaled by its own low and high."""
    data = between(case, *ranges, 8)
    require_close("scaled", student.scale_min_max(data, *ranges), reference.scale_min_max(data, *ranges))


@points(0.5)
def test_beyond_the_range(student, reference, case, ranges):
    """Values below low and above high, as the future brings them, are scaled like the others and not cut off."""
    low, high = ranges
    data = between(case, low - 2 * (high - low), high + 2 * (high - low), 30)
    require_close("scaled", student.scale_min_max(data, low, high), reference.scale_min_max(data, low, high))


@points(0.5)
def test_windows(student, reference, case, ranges):
    """Windows (N, T, D) are scaled as well: the columns are the last axis."""
    data = between(case, *ranges, 4, 5)
    require_close("scaled", student.scale_min_max(data, *ranges), reference.scale_min_max(data, *ranges))


@points(0.5)
def test_whole_numbers(student, case):
    """Whole numbers are not rounded when they are scaled."""
    data = case.integers(0, 11, (7, 2))
    require_close("scaled", student.scale_min_max(data, np.array([0, 0]), np.array([10, 20])), data / [10, 20])


@points(0.25)
def test_constant_column(student, case):
    """A column that was the same throughout becomes its distance from that value, not NaN."""
    data = case.normal(5, 2)
    low, high = np.array([1.5, -3.0]), np.array([1.5, 4.0])
    require_close("scaled", student.scale_min_max(data, low, high), (data - low) / [1, 7])


@points(0.25)
def test_refuses_other_columns(student, case, ranges):
    """Data with another number of columns raise ValueError; nothing is stretched to fit."""
    low, high = ranges
    require_raises(ValueError, student.scale_min_max, case.normal(6, 1), low, high)
    require_raises(ValueError, student.scale_min_max, case.normal(6, 3), low[:1], high[:1])
