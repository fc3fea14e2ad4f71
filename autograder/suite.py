"""What hidden suites are written with: `from autograder.suite import points, require_close`."""

from __future__ import annotations

import pytest

from autograder.compare import reject, require_close, require_equal, require_finite, require_raises, require_shape
from autograder.compare_models import (
    accuracy,
    require_at_least,
    require_at_most,
    require_compiled,
    require_early_stopping,
    require_layers,
    require_parameters,
    require_parts,
    require_setting,
    require_shapes,
)
from autograder.oracle import directional_derivative, exact_gradient
from autograder.student import lend
from autograder.training.fit import Fit, read_training

__all__ = [
    "Fit",
    "accuracy",
    "directional_derivative",
    "exact_gradient",
    "lend",
    "points",
    "read_training",
    "reject",
    "require_at_least",
    "require_at_most",
    "require_close",
    "require_compiled",
    "require_early_stopping",
    "require_equal",
    "require_finite",
    "require_layers",
    "require_parameters",
    "require_parts",
    "require_raises",
    "require_setting",
    "require_shape",
    "require_shapes",
]


def points(number: float) -> pytest.MarkDecorator:
    """What the decorated check is worth; a literal, since the assignment is read without running its suite."""
    return pytest.mark.points(number)
