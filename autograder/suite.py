"""What hidden suites are written with: `from autograder.suite import points, require_close`."""

from __future__ import annotations

import pytest

from autograder.compare import reject, require_close, require_equal, require_finite, require_raises, require_shape
from autograder.oracle import directional_derivative, exact_gradient

__all__ = [
    "directional_derivative",
    "exact_gradient",
    "points",
    "reject",
    "require_close",
    "require_equal",
    "require_finite",
    "require_raises",
    "require_shape",
]

points = pytest.mark.points
