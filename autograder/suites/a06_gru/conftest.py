"""Random GRUs for the checks of a06. N, T, D and H all differ, and no two gates have equal weights."""

from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import directional_derivative, require_close, require_shape


class Unit(NamedTuple):
    """A GRU of convention B, something to read, and gradients from outside."""

    x: np.ndarray  # (N, T, D)
    h0: np.ndarray  # (N, H)
    Wx: np.ndarray  # (D, 3H)
    Wh: np.ndarray  # (H, 3H)
    b: np.ndarray  # (3H,)
    bh: np.ndarray  # (3H,), the second bias of reset_after
    dh: np.ndarray  # (N, T, H)

    @property
    def weights(self):
        """Wx, Wh, b: the arguments of the cell."""
        return self.Wx, self.Wh, self.b


@pytest.fixture
def draw(case):
    """Draws a GRU of the sizes asked for, whose gates stand neither open nor closed."""

    def draw(N=2, T=5, D=3, H=4, dtype=np.float64):
        def normal(*shape, scale=1.0):
            return case.normal(*shape, dtype=dtype, scale=scale)

        return Unit(
            x=normal(N, T, D),
            h0=normal(N, H, scale=0.7),
            Wx=normal(D, 3 * H, scale=D**-0.5),
            Wh=normal(H, 3 * H, scale=1.5 * H**-0.5),
            b=normal(3 * H, scale=0.5),
            bh=normal(3 * H, scale=0.5),
            dh=normal(N, T, H),
        )

    return draw


@pytest.fixture
def unit(draw):
    """A GRU with N, T, D, H = 2, 5, 3, 4."""
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
