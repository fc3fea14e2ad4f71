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


def points(number: float) -> pytest.MarkDecorator:
    """What the decorated check is worth; a literal, since the assignment is read without running its suite."""
    return pytest.mark.points(number)
