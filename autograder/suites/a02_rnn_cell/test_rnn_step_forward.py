"""One step of the cell: h = tanh(x Wx + prev_h Wh + b)."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_formula(student, reference, cell):
    """The next state is tanh(x Wx + prev_h Wh + b)."""
    x = cell.x[:, 0]
    next_h, _ = student.rnn_step_forward(x, cell.h0, *cell.weights)
    expected, _ = reference.rnn_step_forward(x, cell.h0, *cell.weights)
    require_close("next_h", next_h, expected)


@points(0.5)
def test_from_a_zero_state(student, reference, draw):
    """From a previous state of zeros, with a single sequence, only the input and the bias count."""
    cell = draw(N=1)
    x, zeros = cell.x[:, 0], np.zeros_like(cell.h0)
    next_h, _ = student.rnn_step_forward(x, zeros, *cell.weights)
    expected, _ = reference.rnn_step_forward(x, zeros, *cell.weights)
    require_close("next_h", next_h, expected)


@points(0.5)
def test_large_inputs(student, reference, cell):
    """Very large inputs drive the state to 1 and -1, not to NaN."""
    signs = np.sign(cell.x[:, 0])
    x = 3000 * signs * np.eye(*signs.shape)  # one entry a row, so that no sum is small by chance
    Wx = cell.Wx + np.sign(cell.Wx)
    next_h, _ = student.rnn_step_forward(x, cell.h0, Wx, cell.Wh, cell.b)
    expected, _ = reference.rnn_step_forward(x, cell.h0, Wx, cell.Wh, cell.b)
    require_close("next_h", next_h, expected)


@points(0.25)
def test_single_precision(student, reference, draw):
    """Single precision (float32) arrays work as well."""
    cell = draw(dtype=np.float32)
    x = cell.x[:, 0]
    next_h, _ = student.rnn_step_forward(x, cell.h0, *cell.weights)
    expected, _ = reference.rnn_step_forward(x, cell.h0, *cell.weights)
    require_close("next_h", next_h, expected)


@points(0.5)
def test_refuses_weights_that_do_not_fit(student, cell):
    """Weights or a bias of another size raise ValueError; nothing is stretched to fit."""
    x, h, (Wx, Wh, b) = cell.x[:, 0], cell.h0, cell.weights
    require_raises(ValueError, student.rnn_step_forward, x, h, Wx, Wh, b[:1])
    require_raises(ValueError, student.rnn_step_forward, x, h, Wx, Wh, np.stack([b, b]))
    require_raises(ValueError, student.rnn_step_forward, x, h, Wx[:, :1], Wh, b)
    require_raises(ValueError, student.rnn_step_forward, x, h, Wx, Wh[:, :1], b)
    require_raises(ValueError, student.rnn_step_forward, x, h, Wx[:-1], Wh, b)


@points(0.25)
def test_refuses_batches_that_differ(student, cell):
    """An input and a state for different numbers of sequences raise ValueError."""
    x, h = cell.x[:, 0], cell.h0
    require_raises(ValueError, student.rnn_step_forward, x, h[:1], *cell.weights)
    require_raises(ValueError, student.rnn_step_forward, x[:1], h, *cell.weights)
