"""Random ids and tables for the checks of a07. N, T, V and D all differ, and words repeat."""

from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import directional_derivative, exact_gradient, require_close, require_shape


class Text(NamedTuple):
    """A batch of ids, a table, and a gradient from outside."""

    x: np.ndarray  # (N, T)
    W: np.ndarray  # (V, D)
    dout: np.ndarray  # (N, T, D)


@pytest.fixture
def draw(case):
    """Draws a text of the sizes asked for, in which at least one word stands more than once in a sequence."""

    def draw(N=2, T=5, V=7, D=3, dtype=np.float64, low=0):
        x = case.integers(low, V, (N, T))
        if T > 1:
            x[:, -1] = x[:, 0]
        return Text(x, case.normal(V, D, dtype=dtype), case.normal(N, T, D, dtype=dtype))

    return draw


@pytest.fixture
def text(draw):
    """A text with N, T, V, D = 2, 5, 7, 3."""
    return draw()


@pytest.fixture
def padded(draw, case):
    """A text whose sequences of 4, 1 and 6 words are padded with id 0 at the end; the table's row 0 is not zero."""
    text = draw(N=3, T=6, V=8, D=4, low=1)
    text.x[0, 4:] = 0
    text.x[1, 1:] = 0
    return text


@pytest.fixture
def require_table_gradient(reference, case):
    """Judges dW against the exact gradient of the reference's forward, or the slopes of the student's own."""

    def require(dW, forward, exact_forward, x, W, dout):
        arguments = {"x": x, "W": W}
        if forward is exact_forward:
            require_close("dW", dW, exact_gradient(forward, arguments, dout, wrt="W"))
            return
        require_shape("dW", dW, W.shape)
        directions = [case.normal(*W.shape) for _ in range(3)]
        own = [np.sum(dW * direction) for direction in directions]
        slopes = [directional_derivative(forward, arguments, dout, {"W": direction}) for direction in directions]
        require_close("dW along random directions", own, slopes, rtol=1e-5)

    return require
