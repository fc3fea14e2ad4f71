"""The slope of log norms."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_random_norms(student, reference, case):
    """For norms that are on no straight line, the line that fits best counts."""
    for T in (9, 2):
        norms = np.exp(case.normal(T))
        require_close("slope", student.log_norm_slope(norms), reference.log_norm_slope(norms))


@points(0.5)
def test_vanished_norms(student, case):
    """Norms down to 1e-200 have a slope like any others."""
    slope = float(case.integers(4, 9)) * float(case.rng.choice([-1.0, 1.0]))
    norms = np.exp(slope * (np.arange(50.0) - 49 * (slope > 0)))
    require_close("slope", student.log_norm_slope(norms), slope)


@points(0.5)
def test_refuses_what_has_no_slope(student, case):
    """A norm of 0, or one norm alone, raises ValueError."""
    norms = np.exp(case.normal(6))
    require_raises(ValueError, student.log_norm_slope, norms * (np.arange(6) != 2))
    require_raises(ValueError, student.log_norm_slope, norms[:1])
