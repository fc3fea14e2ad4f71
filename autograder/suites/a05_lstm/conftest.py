"""Random LSTMs for the checks of a05. N, T, D and H all differ, and no two gates have equal weights."""

from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import directional_derivative, require_close, require_shape


class Unit(NamedTuple):
    """An LSTM, something to read, and gradients from outside."""

    x: np.ndarray  # (N, T, D)
    h0: np.ndarray  # (N, H)
    c0: np.ndarray  # (N, H)
    Wx: np.ndarray  # (D, 4H)
    Wh: np.ndarray  # (H, 4H)
    b: np.ndarray  # (4H,)
    P: np.ndarray  # (3, H), peepholes
    dh: np.ndarray  # (N, T, H)
    dc: np.ndarray  # (N, H)

    @property
    def weights(self):
        """Wx, Wh, b."""
        return self.Wx, self.Wh, self.b

    @property
    def step(self):
        """x, prev_h, prev_c, Wx, Wh, b: the arguments of one step."""
        return self.x[:, 0], self.h0, self.c0, *self.weights


@pytest.fixture
def draw(case):
    """Draws an LSTM of the sizes asked for, whose gates stand neither open nor closed."""

    def draw(N=2, T=6, D=3, H=4, dtype=np.float64):
        def normal(*shape, scale=1.0):
            return case.normal(*shape, dtype=dtype, scale=scale)

        return Unit(
            x=normal(N, T, D),
            h0=normal(N, H, scale=0.7),
            c0=normal(N, H),
            Wx=normal(D, 4 * H, scale=D**-0.5),
            Wh=normal(H, 4 * H, scale=1.5 * H**-0.5),
            b=normal(4 * H, scale=0.5),
            P=normal(3, H),
            dh=normal(N, T, H),
            dc=normal(N, H),
        )

    return draw


@pytest.fixture
def unit(draw):
    """An LSTM with N, T, D, H = 2, 6, 3, 4."""
    return draw()


@pytest.fixture
def require_slopes(case):
    """Judges the gradient of one argument by the slopes of a forward pass, which may be the student's own."""

    def require(name, gradient, forward, arguments, upstream, wrt):
        require_shape(name, gradient, arguments[wrt].shape)
        directions = [case.normal(*arguments[wrt].shape) for _ in range(3)]
        slopes = [directional_derivative(forward, arguments, upstream, {wrt: direction}) for direction in directions]
        along = [np.sum(gradient * direction) for direction in directions]
        require_close(f"{name} along random directions", along, slopes, rtol=1e-5)

    return require
