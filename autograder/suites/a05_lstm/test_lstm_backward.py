"""Backpropagation through time, against the complex-step gradient of the reference's sequence.

Where a function that it needs is wrong, it is held to the loop over the student's own steps.
"""

import numpy as np
import pytest

from autograder.errors import Rejected
from autograder.suite import exact_gradient, points, require_close

NAMES = ("dx", "dh0", "dWx", "dWh", "db")


def through_own_steps(given, unit, h0):
    """BPTT by the definition, over the steps that this question is held to."""
    h, c, caches = h0, np.zeros_like(h0), []
    for t in range(unit.x.shape[1]):
        h, c, cache = given.lstm_step_forward(unit.x[:, t], h, c, *unit.weights)
        caches.append(cache)
    dx, dh, dc, sums = [], np.zeros_like(h0), np.zeros_like(h0), [0.0, 0.0, 0.0]
    for t in reversed(range(len(caches))):
        dx_t, dh, dc, *gradients = given.lstm_step_backward(unit.dh[:, t] + dh, dc, caches[t])
        dx.append(dx_t)
        sums = [total + gradient for total, gradient in zip(sums, gradients, strict=True)]
    return dict(zip(NAMES, (np.stack(dx[::-1], axis=1), dh, *sums), strict=True))


@pytest.fixture
def require_bptt(student, given, reference, require_slopes):
    """Requires one of the five gradients."""

    def require(name, unit, h0, time_axis=None):
        _, cache = student.lstm_forward(unit.x, h0, *unit.weights)
        found = dict(zip(NAMES, student.lstm_backward(unit.dh, cache), strict=True))[name]
        zeros = np.zeros_like(unit.h0)
        start = zeros if h0 is None else h0
        arguments = dict(zip(("x", "h0", "Wx", "Wh", "b"), (unit.x, start, *unit.weights), strict=True))
        if given.lstm_forward is reference.lstm_forward:
            expected = exact_gradient(reference.lstm_forward, arguments, unit.dh, wrt=name.removeprefix("d"))
            require_close(name, found, expected, time_axis=time_axis)
            return

        def own_forward(h0=h0, **others):
            return given.lstm_forward(others["x"], h0, others["Wx"], others["Wh"], others["b"])

        for own_start in (start, zeros):  # zeros: of a sequence that ignores h0
            try:
                require_close(name, found, through_own_steps(given, unit, own_start)[name], time_axis=time_axis)
                return
            except Rejected:
                pass  # it may still be the gradient of the student's own sequence
        if h0 is None:
            del arguments["h0"]
        require_slopes(name, found, own_forward, arguments, unit.dh, name.removeprefix("d"))

    return require


@points(1)
def test_dx(require_bptt, unit):
    """The gradient reaches the input of every step."""
    require_bptt("dx", unit, unit.h0, time_axis=1)


@points(1)
def test_dh0(require_bptt, unit):
    """The gradient reaches the initial hidden state."""
    require_bptt("dh0", unit, unit.h0)


@points(1)
def test_weights(require_bptt, draw):
    """The gradients of the weights add up over all steps."""
    unit = draw(N=1, T=5, D=2, H=3)
    require_bptt("dWx", unit, unit.h0)
    require_bptt("dWh", unit, unit.h0)
    require_bptt("db", unit, unit.h0)


@points(1)
def test_last_step_only(require_bptt, draw):
    """A gradient that comes from the last step alone still reaches the first input."""
    unit = draw(N=2, T=9, D=2, H=3)
    unit.dh[:, :-1] = 0
    require_bptt("dx", unit, unit.h0, time_axis=1)


@points(0.5)
def test_one_step(require_bptt, draw):
    """A sequence of one step is one step back."""
    unit = draw(N=3, T=1)
    require_bptt("dWh", unit, unit.h0)


@points(0.5)
def test_no_initial_state(require_bptt, unit):
    """Without an initial state (h0 = None) the gradients are those of a start from zeros."""
    require_bptt("dWh", unit, None)
