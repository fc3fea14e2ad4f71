"""A bidirectional layer. `given.rnn_forward` and `given.merge_directions` are what it is held to."""

import numpy as np
import pytest

from autograder.suite import points, require_close, require_raises


def both_directions(given, cell, merge_mode, return_sequences):
    """The definition: each direction's layer, realigned in time or its own last state, merged."""
    forward, _ = given.rnn_forward(cell.x, None, *cell.fw)
    backward, _ = given.rnn_forward(cell.x[:, ::-1], None, *cell.bw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    return given.merge_directions(*seen, merge_mode)


@pytest.fixture
def require_layer(student, given):
    """Requires the output of one call."""

    def require(cell, merge_mode, return_sequences):
        out, _ = student.bidirectional_forward(cell.x, cell.fw, cell.bw, merge_mode, return_sequences)
        axis = 1 if return_sequences else None
        require_close("out", out, both_directions(given, cell, merge_mode, return_sequences), time_axis=axis)

    return require


@points(1.5)
def test_concat(require_layer, cell):
    """The two directions stand side by side, each moment beside the same moment."""
    require_layer(cell, "concat", True)


@points(1)
def test_other_modes(require_layer, draw):
    """The directions are merged by "sum", "mul" and "ave" as well."""
    for merge_mode in ("sum", "mul", "ave"):
        require_layer(draw(T=4), merge_mode, True)


@points(1)
def test_last_states(require_layer, draw):
    """Without return_sequences the last state that each direction made is merged."""
    for merge_mode in ("concat", "mul"):
        require_layer(draw(N=3, T=6), merge_mode, False)


@points(0.5)
def test_defaults(student, given, draw):
    """Called with three arguments, it puts side by side and returns sequences; in single precision (float32) too."""
    cell = draw(dtype=np.float32)
    out, _ = student.bidirectional_forward(cell.x, cell.fw, cell.bw)
    require_close("out", out, np.float32(both_directions(given, cell, "concat", True)), time_axis=1)


@points(0.5)
def test_one_step(require_layer, draw):
    """With a single step of a single sequence both directions read the same."""
    require_layer(draw(N=1, T=1), "concat", True)
    require_layer(draw(N=1, T=1), "sum", False)


@points(0.5)
def test_refuses(student, given, refuses, cell, draw):
    """An unknown mode, or two directions of different sizes, raise ValueError."""
    student.bidirectional_forward(cell.x, cell.fw, cell.bw, "sum")  # this fits
    narrow = draw(H=1)
    if refuses(given.merge_directions, cell.dh, cell.dh, "max"):
        require_raises(ValueError, student.bidirectional_forward, cell.x, cell.fw, cell.bw, "max")
    for merge_mode in ("concat", "sum"):
        if refuses(given.merge_directions, cell.dh, narrow.dh, merge_mode):
            require_raises(ValueError, student.bidirectional_forward, cell.x, cell.fw, narrow.bw, merge_mode)
