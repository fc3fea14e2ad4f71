"""Back through ReLU, against the complex-step gradient of the reference's sequence or slopes of the student's own."""

import numpy as np
import pytest

from autograder.suite import exact_gradient, points, require_close


@pytest.fixture
def require_bptt(student, given, reference, require_slopes):
    """Requires gradients by name."""

    def require(cell, h0, *names):
        _, cache = student.relu_rnn_forward(cell.x, h0, *cell.weights)
        found = dict(zip(("dx", "dh0", "dWx", "dWh", "db"), student.relu_rnn_backward(cell.dh, cache), strict=True))
        for name in names:
            arguments, wrt = cell.arguments(h0), name.removeprefix("d")
            if given.relu_rnn_forward is reference.relu_rnn_forward:
                expected = exact_gradient(reference.relu_rnn_forward, arguments, cell.dh, wrt)
                require_close(name, found[name], expected, time_axis=1 if name == "dx" else None)
            else:
                if wrt != "h0":
                    arguments["h0"] = h0  # None too: what an own sequence does then is its own mistake
                require_slopes(name, found[name], given.relu_rnn_forward, arguments, cell.dh, wrt)

    return require


@pytest.fixture
def wide(draw):
    """So many units that some are 0 and some are not, with the sizes 2, 5, 3, 7."""
    return draw(N=2, T=5, D=3, H=7)


@points(1)
def test_dx_and_dh0(require_bptt, wide):
    """The gradient reaches every input and the initial state."""
    require_bptt(wide, wide.h0, "dx", "dh0")


@points(1.5)
def test_weights(require_bptt, wide):
    """The gradients of the weights add up over all steps."""
    require_bptt(wide, wide.h0, "dWx", "dWh", "db")


@points(0.5)
def test_no_initial_state(require_bptt, wide):
    """Without an initial state (h0 = None) the gradients are those of a start from zeros."""
    require_bptt(wide, None, "dWh")


@points(1)
def test_identity_hands_back(require_bptt, given, reference, draw):
    """With the identity for Wh everything arrives at the start, but nothing passes a unit that is 0."""
    cell = draw(N=2, T=30, D=1, H=3)
    x, start, Wx = np.abs(cell.x), np.abs(cell.h0), np.abs(cell.Wx)
    if (
        given.relu_rnn_forward is reference.relu_rnn_forward
    ):  # of a student's own sequence, no slope is taken at the kink
        x, start[0, 1] = 0 * x, 0
    require_bptt(cell._replace(x=x, Wx=Wx, Wh=np.eye(3), b=np.zeros(3)), start, "dh0")
