"""Back through a bidirectional layer, against the complex-step gradient of the reference's layer.

Where a function that it needs is wrong, it is held to the definition over the student's own pieces.
"""

import numpy as np
import pytest

from autograder.errors import Rejected
from autograder.suite import exact_gradient, points, require_close

NAMES = ("Wx", "Wh", "b")
KEYS = ("x", *(f"{side}_{name}" for side in ("fw", "bw") for name in NAMES))


def layer(forward, merge_mode, return_sequences):
    """A bidirectional layer as a function of flat arguments."""

    def function(x, **named):
        fw, bw = (tuple(named[f"{side}_{name}"] for name in NAMES) for side in ("fw", "bw"))
        return forward(x, fw, bw, merge_mode, return_sequences)

    return function


def through_own_pieces(given, cell, dout, merge_mode):
    """The gradients by name, by the definition, over the functions that this question is held to."""
    forward, cache_fw = given.rnn_forward(cell.x, None, *cell.fw)
    backward, cache_bw = given.rnn_forward(cell.x[:, ::-1], None, *cell.bw)
    if dout.ndim == 3:
        dforward, dbackward = given.merge_backward(dout, forward, backward[:, ::-1], merge_mode)
        dbackward = dbackward[:, ::-1]
    else:
        gradients = given.merge_backward(dout, forward[:, -1], backward[:, -1], merge_mode)
        dforward, dbackward = np.zeros_like(forward), np.zeros_like(backward)
        dforward[:, -1], dbackward[:, -1] = gradients
    dx, _, *dfw = given.rnn_backward(dforward, cache_fw)
    dx_reversed, _, *dbw = given.rnn_backward(dbackward, cache_bw)
    return dict(zip(KEYS, (dx + dx_reversed[:, ::-1], *dfw, *dbw), strict=True))


@pytest.fixture
def require_gradients(student, given, reference, require_list, require_slopes):
    """Requires the gradients of the arguments `wrt`."""

    def require(wrt, cell, merge_mode, return_sequences=True):
        dout = cell.dout if merge_mode == "concat" else cell.dh
        dout = dout if return_sequences else dout[:, 0]
        _, cache = student.bidirectional_forward(cell.x, cell.fw, cell.bw, merge_mode, return_sequences)
        dx, *sides = student.bidirectional_backward(dout, cache)
        for side, gradients in zip(("dfw", "dbw"), sides, strict=True):
            zeros = [0] * len(gradients) if isinstance(gradients, list | tuple) else gradients
            require_list(side, zeros, [0, 0, 0])
        found = dict(zip(KEYS, (dx, *sides[0], *sides[1]), strict=True))
        arguments = dict(zip(KEYS, (cell.x, *cell.fw, *cell.bw), strict=True))
        own = None if given.bidirectional_forward is reference.bidirectional_forward else given
        function = layer((own or reference).bidirectional_forward, merge_mode, return_sequences)
        for key in wrt:
            title, axis = "dx" if key == "x" else f"d{key[3:]} in d{key[:2]}", 1 if key == "x" else None
            if own is None:
                require_close(title, found[key], exact_gradient(function, arguments, dout, key), time_axis=axis)
                continue
            try:
                expected = through_own_pieces(given, cell, dout, merge_mode)[key]
                require_close(title, found[key], expected, time_axis=axis)
            except Rejected:  # it may still be the gradient of the student's own layer
                require_slopes(title, found[key], function, arguments, dout, key)

    return require


@points(1.5)
def test_dx(require_gradients, cell):
    """The gradient reaches the input of every step from both directions."""
    require_gradients(["x"], cell, "concat")


@points(1)
def test_forward_weights(require_gradients, cell):
    """The forward layer's weights get their gradients."""
    require_gradients(["fw_Wx", "fw_Wh", "fw_b"], cell, "concat")


@points(1.5)
def test_backward_weights(require_gradients, cell):
    """The backward layer's weights get their gradients."""
    require_gradients(["bw_Wx", "bw_Wh", "bw_b"], cell, "concat")


@points(1)
def test_other_modes(require_gradients, draw):
    """The gradients are right for "sum", "mul" and "ave" as well."""
    for merge_mode in ("sum", "mul", "ave"):
        require_gradients(["x", "bw_Wh"], draw(T=4, D=2, H=3), merge_mode)


@points(1)
def test_last_states(require_gradients, draw):
    """Without return_sequences the gradient comes to the last state that each direction made."""
    for merge_mode in ("concat", "mul"):
        require_gradients(["x", "fw_Wh", "bw_Wh"], draw(N=1, T=4, D=2, H=3), merge_mode, return_sequences=False)
