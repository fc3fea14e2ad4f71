"""Each entry for itself."""

import numpy as np

from autograder.suite import points, require_raises


@points(1.5)
def test_values(student, reference, case, require_arrays):
    """Entries beyond the limit, on either side, are set to it; the others stay."""
    gradients = [case.normal(3, 4, scale=2.0), case.normal(5, scale=0.1), case.normal(2, 3, 4, scale=9.0)]
    limit = float(np.abs(case.normal())) + 0.3
    require_arrays("clipped", student.clip_by_value(gradients, limit), reference.clip_by_value(gradients, limit))


@points(0.5)
def test_refuses_no_range(student, case):
    """A limit of 0 or less raises ValueError."""
    for limit in (0.0, -1.0):
        require_raises(ValueError, student.clip_by_value, [case.normal(3)], limit)
