"""The experiment, put together from the parts that this question is held to."""

import numpy as np
import pytest

from autograder.errors import Rejected
from autograder.suite import points, require_close, require_finite, require_raises


@pytest.fixture
def require_experiment(student, given):
    """Requires the slope for a cell and a spectral radius."""

    def require(cell, h0, radius):
        arguments = cell.x, h0, *cell.weights, cell.dh[:, -1], radius
        try:
            own = through_the_parts(given, *arguments)
        except Rejected as error:
            if "ValueError" not in getattr(error, "exception_types", ()):
                raise
            require_raises(ValueError, student.radius_slope, *arguments)  # what an own part refuses, the whole refuses
            return
        slope = student.radius_slope(*arguments)
        require_finite("slope", own)
        require_close("slope", slope, own)

    return require


def through_the_parts(given, x, h0, Wx, Wh, b, dlast, radius):
    _, cache = given.rnn_forward(x, h0, Wx, given.scale_spectral_radius(Wh, radius), b)
    dh = np.zeros((*x.shape[:2], len(Wh)))
    dh[:, -1] = dlast
    return given.log_norm_slope(given.gradient_norms(dh, cache))


@points(1)
def test_small_and_large(require_experiment, draw):
    """The slope is right for a spectral radius below 1, of 1, and above 1."""
    for radius in (0.4, 1.0, 1.7):
        cell = draw(N=2, T=12, D=3, H=5)
        require_experiment(cell, cell.h0, radius)


@points(1)
def test_no_initial_state(require_experiment, draw):
    """Without an initial state (h0 = None) the sequence starts from zeros."""
    require_experiment(draw(N=1, T=8), None, 0.9)
