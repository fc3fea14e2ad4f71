"""One step of the tanh cell."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(0.5)
def test_formula(student, reference, cell):
    """The next state is tanh(x Wx + prev_h Wh + b)."""
    next_h, _ = student.rnn_step_forward(cell.x[:, 0], cell.h0, *cell.weights)
    require_close("next_h", next_h, reference.rnn_step_forward(cell.x[:, 0], cell.h0, *cell.weights)[0])


@points(0.5)
def test_single_precision(student, reference, draw):
    """A single sequence and single precision (float32) work as well."""
    cell = draw(N=1, dtype=np.float32)
    next_h, _ = student.rnn_step_forward(cell.x[:, 0], cell.h0, *cell.weights)
    require_close("next_h", next_h, reference.rnn_step_forward(cell.x[:, 0], cell.h0, *cell.weights)[0])


@points(0.5)
def test_refuses_weights_that_do_not_fit(student, draw):
    """Weights or a bias of another size raise ValueError; nothing is stretched to fit."""
    cell = draw(D=1)
    for wrong in (
        (cell.Wx, cell.Wh, cell.b[:1]),
        (cell.Wx[:, :1], cell.Wh, cell.b),
        (cell.Wx, cell.Wh[:, :1], cell.b),
        (cell.Wx, cell.Wh[:-1], cell.b),
    ):
        require_raises(ValueError, student.rnn_step_forward, cell.x[:, 0], cell.h0, *wrong)


@points(0.5)
def test_refuses_batches_that_differ(student, cell):
    """An input and a state for different numbers of sequences raise ValueError."""
    require_raises(ValueError, student.rnn_step_forward, cell.x[:, 0], cell.h0[:1], *cell.weights)
