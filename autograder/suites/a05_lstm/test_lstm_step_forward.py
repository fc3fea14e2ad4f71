"""One step: what is kept, what is written, what is shown."""

import numpy as np

from autograder.suite import points, reject, require_close, require_raises, require_shape


@points(1)
def test_cell_state(student, reference, unit):
    """The next cell state is f * prev_c + i * g."""
    _, next_c, _ = student.lstm_step_forward(*unit.step)
    require_close("next_c", next_c, reference.lstm_step_forward(*unit.step)[1])


@points(1)
def test_hidden_state(student, reference, unit):
    """The next hidden state is o * tanh(next_c)."""
    next_h, _, _ = student.lstm_step_forward(*unit.step)
    require_close("next_h", next_h, reference.lstm_step_forward(*unit.step)[0])


@points(0.5)
def test_from_zero_states(student, reference, draw):
    """From states of zeros a single sequence reads its input and the bias only."""
    unit = draw(N=1, D=2, H=5)
    zeros = np.zeros_like(unit.h0)
    next_h, next_c, _ = student.lstm_step_forward(unit.x[:, 0], zeros, zeros, *unit.weights)
    expected_h, expected_c, _ = reference.lstm_step_forward(unit.x[:, 0], zeros, zeros, *unit.weights)
    require_close("next_h", next_h, expected_h)
    require_close("next_c", next_c, expected_c)


@points(0.5)
def test_limits(student, draw):
    """With f = 1 and i = 0 the cell state stays as it is; with f = 0 and i = 1 it becomes g; with o = 0, h is 0."""
    unit = draw()
    x, h, c, Wx, Wh, b = unit.step
    H = len(Wh)
    i, f, o = slice(0, H), slice(H, 2 * H), slice(2 * H, 3 * H)
    b[i], b[f], b[o] = -2e3, 2e3, -2e3
    next_h, next_c, _ = student.lstm_step_forward(x, h, c, Wx, Wh, b)
    require_close("next_c", next_c, c)
    require_shape("next_h", next_h, h.shape)
    if not np.abs(next_h).max() < 1e-9:  # a sigmoid of a clipped number is not quite zero
        reject("not_silent", next_h)
    b[i], b[f] = 2e3, -2e3
    _, next_c, _ = student.lstm_step_forward(x, h, c, Wx, Wh, b)
    require_close("next_c", next_c, np.tanh((x @ Wx + h @ Wh + b)[:, 3 * H :]))


@points(0.5)
def test_large_inputs(student, reference, draw):
    """Very large inputs open and shut the gates and give no NaN."""
    unit = draw(N=5, H=7)
    arguments = np.sign(unit.x[:, 0]) * 1e8, *unit.step[1:]
    next_h, next_c, _ = student.lstm_step_forward(*arguments)
    expected_h, expected_c, _ = reference.lstm_step_forward(*arguments)
    require_close("next_h", next_h, expected_h)
    require_close("next_c", next_c, expected_c)


@points(0.5)
def test_single_precision(student, reference, draw):
    """Single precision (float32) arrays work as well."""
    unit = draw(N=3, dtype=np.float32)
    next_h, next_c, _ = student.lstm_step_forward(*unit.step)
    expected_h, expected_c, _ = reference.lstm_step_forward(*unit.step)
    require_close("next_h", next_h, expected_h)
    require_close("next_c", next_c, expected_c)


@points(0.5)
def test_refuses_weights_that_do_not_fit(student, draw):
    """Weights or a bias of another size raise ValueError; nothing is stretched to fit."""
    unit = draw(D=1)
    x, h, c, Wx, Wh, b = unit.step
    for wrong in ((Wx, Wh, b[:1]), (Wx[:, :1], Wh, b), (Wx, Wh[:, :1], b), (Wx, Wh[:-1], b), (Wx[:0], Wh, b)):
        require_raises(ValueError, student.lstm_step_forward, x, h, c, *wrong)


@points(0.5)
def test_refuses_states_that_do_not_fit(student, unit):
    """States for another number of sequences or of another width raise ValueError."""
    x, h, c, *weights = unit.step
    for wrong in ((h[:1], c), (h, c[:1]), (h, c[:, :1])):
        require_raises(ValueError, student.lstm_step_forward, x, *wrong, *weights)
