"""The four ways to make one array of two directions."""

import numpy as np
import pytest

from autograder.suite import points, require_close, require_raises


@pytest.fixture
def require_mode(student, merged, case):
    """Requires a mode for sequences and for single states."""

    def require(mode):
        for shape in ((2, 5, 3), (4, 3)):
            forward, backward = case.normal(*shape), case.normal(*shape)
            out = student.merge_directions(forward, backward, mode)
            require_close("out", out, merged(forward, backward, mode))

    return require


@points(0.5)
def test_concat(require_mode):
    """The mode "concat" puts the two side by side, the forward direction first."""
    require_mode("concat")


@points(0.5)
def test_sum(require_mode):
    """The mode "sum" adds them."""
    require_mode("sum")


@points(0.5)
def test_mul(require_mode):
    """The mode "mul" multiplies number by number."""
    require_mode("mul")


@points(0.5)
def test_ave(require_mode):
    """The mode "ave" takes their average."""
    require_mode("ave")


@points(0.5)
def test_default(student, merged, case):
    """Without a mode the two are put side by side; in single precision (float32) too."""
    forward, backward = (case.normal(2, 5, 3, dtype=np.float32) for _ in range(2))
    require_close("out", student.merge_directions(forward, backward), merged(forward, backward, "concat"))


@points(0.5)
def test_refuses(student, case):
    """An unknown mode, and directions of different shapes, raise ValueError."""
    forward, backward = case.normal(2, 5, 3), case.normal(2, 5, 3)
    student.merge_directions(forward, backward, "sum")  # this fits
    require_raises(ValueError, student.merge_directions, forward, backward, "max")
    for mode in ("concat", "sum", "mul", "ave"):
        require_raises(ValueError, student.merge_directions, forward, backward[..., :1], mode)
    require_raises(ValueError, student.merge_directions, forward, backward[:1], "sum")
