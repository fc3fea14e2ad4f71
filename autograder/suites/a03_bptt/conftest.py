"""Random cells for the checks of a03, and what a gradient is held to. N, T, D and H all differ."""

from itertools import groupby
from typing import NamedTuple

import numpy as np
import pytest

from autograder.errors import Rejected
from autograder.suite import directional_derivative, exact_gradient, reject, require_close, require_shape

NAMES = ("x", "h0", "Wx", "Wh", "b")


class Cell(NamedTuple):
    """A recurrent cell, something to read, and gradients from outside."""

    x: np.ndarray  # (N, T, D)
    h0: np.ndarray  # (N, H)
    Wx: np.ndarray  # (D, H)
    Wh: np.ndarray  # (H, H)
    b: np.ndarray  # (H,)
    dh: np.ndarray  # (N, T, H)

    @property
    def weights(self):
        """Wx, Wh, b: the arguments of the cell."""
        return self.Wx, self.Wh, self.b

    def arguments(self, h0):
        """Those of rnn_forward by name; zeros in the place of no initial state."""
        return dict(zip(NAMES, (self.x, np.zeros_like(self.h0) if h0 is None else h0, *self.weights), strict=True))


@pytest.fixture
def draw(case):
    """Draws a cell of the sizes asked for, whose states neither saturate nor stay close to 0."""

    def draw(N=2, T=5, D=3, H=4, dtype=np.float64):
        def normal(*shape, scale=1.0):
            return case.normal(*shape, dtype=dtype, scale=scale)

        return Cell(
            x=normal(N, T, D),
            h0=normal(N, H, scale=0.7),
            Wx=normal(D, H, scale=0.7 * D**-0.5),
            Wh=normal(H, H, scale=H**-0.5),
            b=normal(H, scale=0.5),
            dh=normal(N, T, H),
        )

    return draw


@pytest.fixture
def cell(draw):
    """A cell with N, T, D, H = 2, 5, 3, 4."""
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


@pytest.fixture
def require_gradient(given, reference, require_slopes):
    """Requires one of the five gradients of a sequence, where those from outside flow back as far as `first` says.

    `first[t]` is the first step that the gradient of h[:, t] flows through. Held to the complex-step gradient of the
    reference's sequence, or where a needed function is wrong, to any of the ways to use the student's own.
    """

    def require(name, found, cell, h0, first, time_axis=None):
        wrt, arguments = name.removeprefix("d"), cell.arguments(h0)
        if given.rnn_forward is reference.rnn_forward:
            h, _ = reference.rnn_forward(**arguments)
            expected = exact_gradient(cut(reference.rnn_forward, h, first), arguments, cell.dh, wrt)
            require_close(name, found, expected, time_axis=time_axis)
            return
        zeros = np.zeros_like(cell.h0)
        ways = [
            lambda: through_own_steps(given, cell, arguments["h0"], first),
            lambda: through_own_steps(given, cell, zeros, first),  # of a sequence that ignores h0
            lambda: through_own_sequences(given, cell, arguments["h0"], first),
        ]
        if not hasattr_needed(given, "rnn_backward"):
            ways.pop()
        for way in ways:
            try:
                require_close(name, found, way()[name], time_axis=time_axis)
                return
            except (Rejected, ValueError):
                pass  # it may still be the gradient of the student's own sequence
        h, _ = given.rnn_forward(cell.x, h0, *cell.weights)
        forward = cut(given.rnn_forward, h, first)
        if h0 is None and wrt == "h0":
            arguments["h0"] = zeros
        require_slopes(name, found, forward, arguments, cell.dh, wrt)

    return require


def hasattr_needed(given, name):
    """Whether the question lists a function under needs."""
    return name in given._question.needs


def cut(forward, states, first):
    """The sequence as a function of its arguments in which a gradient flows through the steps first[t] ... t only.

    Before those, the states are constants. Steps that begin at the same place are run together.
    """

    def run(x, h0, Wx, Wh, b):
        parts = []
        for start, steps in groupby(range(len(first)), key=first.__getitem__):
            begin, *_, end = [*steps] * 2
            before = h0 if start == 0 else states[:, start - 1]
            h, _ = forward(x[:, start : end + 1], before, Wx, Wh, b)
            parts.append(h[:, begin - start :])
        return np.concatenate(parts, axis=1)

    return run


def through_own_steps(given, cell, h0, first):
    """The definition, over the steps that the question is held to."""
    h, caches = h0, []
    for t in range(cell.x.shape[1]):
        h, cache = given.rnn_step_forward(cell.x[:, t], h, *cell.weights)
        caches.append(cache)
    dx, dh0, sums = np.zeros_like(cell.x), np.zeros_like(h0), [0.0, 0.0, 0.0]
    for start, steps in groupby(range(len(first)), key=first.__getitem__):
        steps, flowing = [*steps], np.zeros_like(h0)
        for t in range(steps[-1], start - 1, -1):
            outside = cell.dh[:, t] if t in steps else 0.0
            dx_t, flowing, *shares = given.rnn_step_backward(flowing + outside, caches[t])
            dx[:, t] += dx_t
            sums = [total + share for total, share in zip(sums, shares, strict=True)]
        if start == 0:
            dh0 = dh0 + flowing
    return dict(zip(("dx", "dh0", "dWx", "dWh", "db"), (dx, dh0, *sums), strict=True))


def through_own_sequences(given, cell, h0, first):
    """The definition, over the full backpropagation that the question is held to."""
    states, _ = given.rnn_forward(cell.x, h0, *cell.weights)
    dx, dh0, sums = np.zeros_like(cell.x), np.zeros_like(h0), [0.0, 0.0, 0.0]
    for start, steps in groupby(range(len(first)), key=first.__getitem__):
        steps = [*steps]
        before = h0 if start == 0 else states[:, start - 1]
        _, cache = given.rnn_forward(cell.x[:, start : steps[-1] + 1], before, *cell.weights)
        dh = np.zeros_like(cell.dh[:, start : steps[-1] + 1])
        dh[:, steps[0] - start :] = cell.dh[:, steps]
        dx_c, dh0_c, *shares = given.rnn_backward(dh, cache)
        dx[:, start : steps[-1] + 1] += dx_c
        sums = [total + share for total, share in zip(sums, shares, strict=True)]
        if start == 0:
            dh0 = dh0 + dh0_c
    return dict(zip(("dx", "dh0", "dWx", "dWh", "db"), (dx, dh0, *sums), strict=True))


@pytest.fixture
def require_arrays():
    """Requires a list of arrays."""

    def require(name, arrays, expected, rtol=None):
        if not isinstance(arrays, list | tuple):
            reject("wrong_type", arrays, name=name, type=type(arrays).__name__, expected_type="list")
        if len(arrays) != len(expected):
            reject("wrong_length", arrays, name=name, length=len(arrays))
        for index, array in enumerate(expected):
            require_close(f"{name}[{index}]", arrays[index], array, rtol=rtol)

    return require
