"""One factor for all arrays."""

import numpy as np
import pytest

from autograder.suite import points, require_close, require_raises


@pytest.fixture
def gradients(case):
    """Arrays of several shapes and sizes."""
    return [case.normal(3, 4, scale=2.0), case.normal(5, scale=0.1), case.normal(2, 3, 4, scale=9.0)]


@points(1.5)
def test_direction_is_kept(student, reference, gradients, case, require_arrays):
    """Gradients that are too long together are all shortened by the same factor."""
    max_norm = 1.5 + float(np.abs(case.normal()))
    clipped, _ = student.clip_by_global_norm(gradients, max_norm)
    require_arrays("clipped", clipped, reference.clip_by_global_norm(gradients, max_norm)[0])


@points(0.5)
def test_norm(student, reference, gradients):
    """The norm is that before clipping."""
    for max_norm in (1.0, 1e4):
        _, norm = student.clip_by_global_norm(gradients, max_norm)
        require_close("norm", norm, reference.clip_by_global_norm(gradients, max_norm)[1])


@points(1)
def test_short_enough(student, gradients, require_arrays):
    """Gradients that are short enough stay as they are; zeros stay zeros."""
    require_arrays("clipped", student.clip_by_global_norm(gradients, 1e4)[0], gradients)
    zeros = [np.zeros((2, 3)), np.zeros(4)]
    require_arrays("clipped", student.clip_by_global_norm(zeros, 1.0)[0], zeros)


@points(1)
def test_refuses_what_cannot_be(student, gradients):
    """A largest norm of 0 or less, and entries that are infinite or NaN, raise ValueError."""
    for max_norm in (0.0, -1.0):
        require_raises(ValueError, student.clip_by_global_norm, gradients, max_norm)
    for bad in (np.inf, np.nan):
        require_raises(ValueError, student.clip_by_global_norm, [gradients[0], np.array([1.0, bad])], 1.0)
