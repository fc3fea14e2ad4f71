"""Random networks for the checks of a04. N, T, D and all H differ, so that a transpose cannot hide."""

from typing import NamedTuple

import numpy as np
import pytest

from autograder.errors import Rejected
from autograder.suite import directional_derivative, reject, require_close, require_shape

NAMES = ("Wx", "Wh", "b")


class Cell(NamedTuple):
    """One layer, a second one of the same size, something to read, and gradients from outside."""

    x: np.ndarray  # (N, T, D)
    h0: np.ndarray  # (N, H)
    fw: tuple  # Wx (D, H), Wh (H, H), b (H,)
    bw: tuple  # the same for the other direction
    dh: np.ndarray  # (N, T, H)
    dout: np.ndarray  # (N, T, 2H)


class Stack(NamedTuple):
    """Layers on top of each other."""

    x: np.ndarray  # (N, T, D)
    h0: list  # of (N, H_l)
    layers: list  # of Wx (D_l, H_l), Wh (H_l, H_l), b (H_l,)
    dh: np.ndarray  # (N, T, H_L)


@pytest.fixture
def draw_layer(case):
    """Draws Wx, Wh, b that neither saturate tanh nor let the state die out."""

    def draw_layer(D, H, dtype=np.float64):
        Wx = case.normal(D, H, dtype=dtype, scale=D**-0.5)
        return Wx, case.normal(H, H, dtype=dtype, scale=H**-0.5), case.normal(H, dtype=dtype, scale=0.5)

    return draw_layer


@pytest.fixture
def draw(case, draw_layer):
    """Draws a layer of the sizes asked for."""

    def draw(N=2, T=5, D=3, H=4, dtype=np.float64):
        return Cell(
            x=case.normal(N, T, D, dtype=dtype),
            h0=case.normal(N, H, dtype=dtype, scale=0.5),
            fw=draw_layer(D, H, dtype),
            bw=draw_layer(D, H, dtype),
            dh=case.normal(N, T, H, dtype=dtype),
            dout=case.normal(N, T, 2 * H, dtype=dtype),
        )

    return draw


@pytest.fixture
def cell(draw):
    """A layer with N, T, D, H = 2, 5, 3, 4."""
    return draw()


@pytest.fixture
def draw_stack(case, draw_layer):
    """Draws a stack of the sizes asked for."""

    def draw_stack(N=2, T=5, D=3, sizes=(4, 6), dtype=np.float64):
        widths = (D, *sizes)
        return Stack(
            x=case.normal(N, T, D, dtype=dtype),
            h0=[case.normal(N, H, dtype=dtype, scale=0.5) for H in sizes],
            layers=[draw_layer(*pair, dtype) for pair in zip(widths, sizes, strict=False)],
            dh=case.normal(N, T, sizes[-1], dtype=dtype),
        )

    return draw_stack


@pytest.fixture
def require_list():
    """Judges a list or tuple of as many arrays, or lists of arrays, as expected."""

    def require_list(name, value, expected):
        if not isinstance(value, list | tuple):
            reject("wrong_type", value, name=name, type=type(value).__name__, expected_type="list")
        if len(value) != len(expected):
            reject("wrong_length", value, name=name, length=len(value))
        for index, item in enumerate(expected):
            judge = require_list if isinstance(item, list | tuple) else require_close
            judge(f"{name}[{index}]", value[index], item)

    return require_list


@pytest.fixture
def require_slopes(case):
    """Judges the gradient of one argument by the slopes of a forward pass, which may be the student's own."""

    def require(name, gradient, forward, arguments, upstream, wrt):
        require_shape(name, gradient, arguments[wrt].shape)
        directions = [case.normal(*arguments[wrt].shape) for _ in range(3)]
        slopes = [directional_derivative(forward, arguments, upstream, {wrt: direction}) for direction in directions]
        along = [np.sum(np.asarray(gradient) * direction) for direction in directions]
        require_close(f"{name} along random directions", along, slopes, rtol=1e-5)

    return require


@pytest.fixture
def refuses():
    """Whether a function, which may be the student's own, refuses these arguments."""

    def refuses(call, *arguments):
        try:
            call(*arguments)
        except (ValueError, Rejected):
            return True
        return False

    return refuses


@pytest.fixture
def merged():
    """The definition of the four modes."""

    def merged(forward, backward, mode):
        if mode == "concat":
            return np.concatenate([forward, backward], axis=-1)
        return {"sum": forward + backward, "mul": forward * backward, "ave": 0.5 * (forward + backward)}[mode]

    return merged
