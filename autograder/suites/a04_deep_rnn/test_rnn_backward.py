"""Backpropagation through time through one layer, against the complex-step gradient of the reference."""

import numpy as np
import pytest

from autograder.suite import exact_gradient, points, require_close, require_shape


@pytest.fixture
def require_gradient(student, given, reference, require_slopes):
    """Requires some of the five gradients."""

    def require(names, cell, h0, time_axis=None):
        _, cache = student.rnn_forward(cell.x, h0, *cell.fw)
        found = dict(zip(("dx", "dh0", "dWx", "dWh", "db"), student.rnn_backward(cell.dh, cache), strict=True))
        arguments = dict(zip(("x", "h0", "Wx", "Wh", "b"), (cell.x, h0, *cell.fw), strict=True))
        judge = require_right if given.rnn_forward is reference.rnn_forward else require_consistent
        for name in names:
            judge(name, found[name], arguments, cell, time_axis)

    def require_right(name, gradient, arguments, cell, time_axis):
        if arguments["h0"] is None:
            arguments = {**arguments, "h0": np.zeros_like(cell.h0)}
        expected = exact_gradient(reference.rnn_forward, arguments, cell.dh, wrt=name.removeprefix("d"))
        require_close(name, gradient, expected, time_axis=time_axis)

    def require_consistent(name, gradient, arguments, cell, time_axis):
        if name == "dh0" and arguments["h0"] is None:  # where the student's sequence starts then is not known
            require_shape(name, gradient, cell.h0.shape)
        elif name == "dh0" and ignores_h0(given.rnn_forward, arguments):  # no slope, but a gradient of the zeros
            require_right(name, gradient, {**arguments, "h0": None}, cell, time_axis)
        else:
            require_slopes(name, gradient, given.rnn_forward, arguments, cell.dh, name.removeprefix("d"))

    return require


def ignores_h0(forward, arguments):
    """Whether a sequence starts from zeros whatever it is told."""
    zeros = {**arguments, "h0": np.zeros_like(arguments["h0"])}
    return np.array_equal(forward(**arguments)[0], forward(**zeros)[0])


@points(0.5)
def test_dx(require_gradient, cell):
    """The gradient reaches the input of every step."""
    require_gradient(["dx"], cell, cell.h0, time_axis=1)


@points(0.5)
def test_dh0(require_gradient, cell):
    """The gradient reaches the initial state."""
    require_gradient(["dh0"], cell, cell.h0)


@points(1)
def test_weights(require_gradient, cell):
    """The gradients of Wx, Wh and b add up over all steps and sequences."""
    require_gradient(["dWx", "dWh", "db"], cell, cell.h0)


@points(0.5)
def test_last_step_only(require_gradient, draw):
    """A gradient that comes from the last step alone still reaches the first input."""
    cell = draw(N=3, T=8, D=2, H=4)
    cell.dh[:, :-1] = 0
    require_gradient(["dx"], cell, cell.h0, time_axis=1)


@points(0.5)
def test_no_initial_state(require_gradient, draw):
    """Without an initial state (h0 = None), with a single step of a single sequence, there are gradients too."""
    require_gradient(["dh0", "dWx"], draw(N=1, T=1), None)
