"""Two LSTMs, one from each end. `given.lstm_forward` is the sequence that they are held to."""

import numpy as np
import pytest

from autograder.suite import points, require_close


@pytest.fixture
def both(draw):
    """Draws an input and two sets of weights by name."""

    def both(**sizes):
        first, second = draw(**sizes), draw(**sizes)
        return first.x, *(dict(zip(("Wx", "Wh", "b"), unit.weights, strict=True)) for unit in (first, second))

    return both


def one_way(given, x, weights):
    return given.lstm_forward(x, None, weights["Wx"], weights["Wh"], weights["b"])[0]


@points(1)
def test_forward_half(student, given, both):
    """The first H columns are the states of the LSTM that reads from the beginning."""
    x, forward, backward = both(T=5, D=2, H=3)
    h = student.lstm_bidirectional(x, forward, backward)
    require_close("h", h[..., :3], one_way(given, x, forward), time_axis=1)


@points(1.5)
def test_backward_half(student, given, both):
    """The last H columns are the states of the one that reads from the end, each at the step where it belongs."""
    x, forward, backward = both(N=3, T=5, D=2, H=4)
    h = student.lstm_bidirectional(x, forward, backward)
    require_close("h", h[..., 4:], one_way(given, x[:, ::-1], backward)[:, ::-1], time_axis=1)


@points(0.5)
def test_one_step(student, given, both):
    """A sequence of one step is read by both."""
    x, forward, backward = both(N=1, T=1, D=2, H=3)
    expected = np.concatenate([one_way(given, x, forward), one_way(given, x, backward)], axis=2)
    require_close("h", student.lstm_bidirectional(x, forward, backward), expected)
