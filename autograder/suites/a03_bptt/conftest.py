"""Random cells for the checks of a03, and what a gradient is held to. N, T, D and H all differ."""

from itertools import groupby
from typing import NamedTuple

import numpy as np
import pytest

from autograder.errors import Rejected
from autograder.suite import (
    directional_derivative,
    exact_gradient,
    reject,
    require_close,
    require_finite,
    require_shape,
)

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
        require_states(forward(**arguments), upstream.shape)
        directions = [case.normal(*arguments[wrt].shape) for _ in range(3)]
        slopes = [directional_derivative(forward, arguments, upstream, {wrt: direction}) for direction in directions]
        require_finite("h", slopes)
        along = [np.sum(gradient * direction) for direction in directions]
        require_close(
            f"{name} along random directions", along, slopes, rtol=1e-5 if gradient.dtype == np.float64 else 1e-3
        )

    return require


@pytest.fixture
def require_gradient(given, reference, require_slopes):
    """Requires one of the five gradients of a sequence, where those from outside flow back as far as `first` says.

    `first[t]` is the first step that the gradient of h[:, t] flows through. Held to the complex-step gradient of the
    reference's sequence, or where a needed function is wrong, to any of the ways to use the student's own;
    `backward` is the needed rnn_backward, for the questions that may use it.
    """

    def require(name, found, cell, h0, first, time_axis=None, backward=None):
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
        ]
        if backward:
            ways.append(lambda: through_own_sequences(given.rnn_forward, backward, cell, arguments["h0"], first))
        for way in ways:
            try:
                require_close(name, found, way()[name], time_axis=time_axis)
                return
            except (Rejected, ValueError, IndexError):
                pass  # it may still be the gradient of the student's own sequence
        if wrt != "h0":
            arguments["h0"] = h0  # None too: what an own sequence does then is its own mistake
        h, _ = given.rnn_forward(**arguments)
        require_states(h, cell.dh.shape)
        require_slopes(name, found, cut(given.rnn_forward, h, first), arguments, cell.dh, wrt)

    return require


def require_states(value, shape):
    """A student's own forward pass must at least give states before anything can be held to it."""
    h = value[0] if isinstance(value, tuple) else value
    require_shape("h", h, shape)
    require_finite("h", h)


def stretches(first):
    """(start, begin, end) for each run of steps begin ... end whose gradients all flow back to the step `start`."""
    for start, steps in groupby(range(len(first)), key=first.__getitem__):
        begin, *others = steps
        yield start, begin, [begin, *others][-1]


def cut(forward, states, first):
    """The sequence as a function of its arguments in which a gradient flows through the steps first[t] ... t only.

    Before those, the states are constants.
    """

    def run(x, h0, Wx, Wh, b):
        parts = []
        for start, begin, end in stretches(first):
            before = h0 if start == 0 else states[:, start - 1]
            h, _ = forward(x[:, start : end + 1], before, Wx, Wh, b)
            require_shape("h", h, (len(x), end + 1 - start, len(Wh)))
            parts.append(h[:, begin - start :])
        return np.concatenate(parts, axis=1)

    return run


def through_own_steps(given, cell, h0, first):
    """The definition, over the steps that the question is held to."""
    h, caches = h0, []
    for t in range(cell.x.shape[1]):
        h, cache = given.rnn_step_forward(cell.x[:, t], h, *cell.weights)
        caches.append(cache)
    found = {"dx": np.zeros_like(cell.x), "dh0": np.zeros_like(h0), "dWx": 0.0, "dWh": 0.0, "db": 0.0}
    for start, begin, end in stretches(first):
        flowing = np.zeros_like(h0)
        for t in range(end, start - 1, -1):
            outside = cell.dh[:, t] if t >= begin else 0.0
            dx, flowing, *shares = given.rnn_step_backward(flowing + outside, caches[t])
            found["dx"][:, t] += dx
            add_shares(found, shares)
        if start == 0:
            found["dh0"] += flowing
    return found


def through_own_sequences(forward, backward, cell, h0, first):
    """The definition, over the full backpropagation that the question is held to."""
    states, _ = forward(cell.x, h0, *cell.weights)
    found = {"dx": np.zeros_like(cell.x), "dh0": np.zeros_like(h0), "dWx": 0.0, "dWh": 0.0, "db": 0.0}
    for start, begin, end in stretches(first):
        before = h0 if start == 0 else states[:, start - 1]
        _, cache = forward(cell.x[:, start : end + 1], before, *cell.weights)
        dh = cell.dh[:, start : end + 1].copy()
        dh[:, : begin - start] = 0
        dx, dh0, *shares = backward(dh, cache)
        found["dx"][:, start : end + 1] += dx
        add_shares(found, shares)
        if start == 0:
            found["dh0"] += dh0
    return found


def add_shares(found, shares):
    """Add what a step or a stretch gives to the gradients of the weights."""
    for name, share in zip(("dWx", "dWh", "db"), shares, strict=True):
        found[name] = found[name] + share


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
