"""Random cells for the checks of a02. The sizes N, T, D, H and O all differ, so that a transpose cannot hide."""

from typing import NamedTuple

import numpy as np
import pytest


class Cell(NamedTuple):
    """A cell, an output layer, and something to read."""

    x: np.ndarray  # (N, T, D)
    h0: np.ndarray  # (N, H)
    Wx: np.ndarray  # (D, H)
    Wh: np.ndarray  # (H, H)
    b: np.ndarray  # (H,)
    Wy: np.ndarray  # (H, O)
    by: np.ndarray  # (O,)

    @property
    def weights(self):
        """Wx, Wh, b: the arguments of the cell."""
        return self.Wx, self.Wh, self.b

    @property
    def head(self):
        """Wy, by: the arguments of the output layer."""
        return self.Wy, self.by


@pytest.fixture
def draw(case):
    """Draws a cell of the sizes asked for, with weights that neither saturate tanh nor let the state die out."""

    def draw(N=2, T=5, D=3, H=4, O=6, dtype=np.float64):  # noqa: E741  O is the letter of the outputs
        def normal(*shape, scale=1.0):
            return case.normal(*shape, dtype=dtype, scale=scale)

        return Cell(
            x=normal(N, T, D),
            h0=normal(N, H, scale=0.5),
            Wx=normal(D, H, scale=D**-0.5),
            Wh=normal(H, H, scale=H**-0.5),
            b=normal(H, scale=0.5),
            Wy=normal(H, O),
            by=normal(O, scale=0.5),
        )

    return draw


@pytest.fixture
def cell(draw):
    """A cell with N, T, D, H, O = 2, 5, 3, 4, 6."""
    return draw()


@pytest.fixture
def extreme(case):
    """h, Wy, by whose logits are around 1000, around -1000, spread from -2000 to 2000, and small, row by row.

    All numbers are multiples of 1/4, so that the logits are exact in single precision too.
    """
    N, H, O = 4, 3, 5  # noqa: E741
    h = case.integers(-2, 3, (N, H)) / 4
    h[:, 0] = 1000, -1000, 0, 0
    h[2, 1] = 1000
    Wy = case.integers(-8, 9, (H, O)) / 4
    Wy[0] = 1
    Wy[1] = case.rng.permutation([-2, -1, 0, 1, 2])
    by = case.integers(-8, 9, (O,)) / 4
    return h, Wy, by


@pytest.fixture
def unroll():
    """The definition of a whole sequence, for any step: all states (N, T, H), from h0 or from zeros."""

    def unroll(step, x, h0, Wx, Wh, b):
        h = np.zeros((len(x), len(Wh))) if h0 is None else h0
        states = []
        for t in range(x.shape[1]):
            h, _ = step(x[:, t], h, Wx, Wh, b)
            states.append(h)
        return np.stack(states, axis=1)

    return unroll
