"""Back to the units of the data."""

import numpy as np

from autograder.suite import points, require_close


@points(0.5)
def test_inverse(student, reference, case):
    """What was scaled comes back as it was."""
    data = case.normal(5, 3) * [1, 20, 300]
    low, high = data[:4].min(axis=0), data[:4].max(axis=0)
    scaled = reference.scale_min_max(data, low, high)
    require_close("data", student.unscale_min_max(scaled, low, high), data)


@points(0.25)
def test_windows(student, reference, case):
    """Windows (N, T, D) come back as well."""
    scaled, low = case.normal(4, 5, 2), case.normal(2, scale=10)
    high = low + np.array([3, 70])
    require_close("data", student.unscale_min_max(scaled, low, high), reference.unscale_min_max(scaled, low, high))


@points(0.25)
def test_constant_column(student, case):
    """A column that was the same throughout comes back too."""
    scaled = case.normal(4, 2)
    low, high = np.array([2.5, -3.0]), np.array([2.5, 4.0])
    require_close("data", student.unscale_min_max(scaled, low, high), scaled * [1, 7] + low)
