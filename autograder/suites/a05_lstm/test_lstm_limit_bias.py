"""Gates held by the bias alone. The student's bias is put into a cell that reads anything."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_close, require_finite, require_raises, require_shape

NEAR = 1e-8  # a gate may stand 1e-9 from its limit, which the cell state or g multiplies


@pytest.fixture
def held(student, reference, draw, case):
    """Returns the student's bias and what a cell with it does: x, h, c as read, sums, and the next states."""

    def held(limit):
        H = int(case.integers(3, 7))
        unit = draw(N=7, D=2, H=H)
        b = student.lstm_limit_bias(H, limit)
        require_shape("b", b, (4 * H,))
        require_finite("b", b)
        x, h, c, Wx, Wh, _ = unit.step
        scale = 10 / np.abs(x @ Wx + h @ Wh).max()  # the largest sum that the contract allows
        next_h, next_c, _ = reference.lstm_step_forward(x, h, c, scale * Wx, scale * Wh, b)
        return b.reshape(4, H), c, scale * (x @ Wx + h @ Wh), next_h, next_c

    return held


def require_zero(b, *blocks):
    """The blocks of the bias that the limit does not name are zero."""
    for block, name in enumerate("ifog"):
        if block in blocks and b[block].any():
            reject("bias_not_zero", b, block=name)


@points(1)
def test_keep(held):
    """The limit "keep" leaves the cell state as it is, and output gate and g free."""
    b, c, _, _, next_c = held("keep")
    require_close("next_c", next_c, c, rtol=NEAR)
    require_zero(b, 2, 3)


@points(1)
def test_replace(held):
    """The limit "replace" makes the cell state g, and leaves output gate and g free."""
    b, _, sums, _, next_c = held("replace")
    require_close("next_c", next_c, np.tanh(sums[:, 3 * b.shape[1] :]), rtol=NEAR)
    require_zero(b, 2, 3)


@points(0.5)
def test_silence(held):
    """The limit "silence" lets nothing out, and leaves the cell state free."""
    b, _, _, next_h, _ = held("silence")
    if np.abs(next_h).max() > NEAR:
        reject("not_silent", next_h)
    require_zero(b, 0, 1, 3)


@points(0.5)
def test_refuses_other_limits(student):
    """Another limit raises ValueError."""
    require_raises(ValueError, student.lstm_limit_bias, 3, "open")
    require_raises(ValueError, student.lstm_limit_bias, 3, None)
