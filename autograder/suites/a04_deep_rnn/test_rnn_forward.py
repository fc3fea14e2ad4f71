"""One layer over a sequence."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(0.5)
def test_every_state(student, reference, cell):
    """The states after every step come out, in the order of time."""
    h, _ = student.rnn_forward(cell.x, cell.h0, *cell.fw)
    require_close("h", h, reference.rnn_forward(cell.x, cell.h0, *cell.fw)[0], time_axis=1)


@points(0.5)
def test_no_initial_state(student, reference, draw):
    """Without an initial state (h0 = None) the sequence starts from zeros; a single sequence of one step works."""
    cell = draw(N=1, T=1)
    h, _ = student.rnn_forward(cell.x, None, *cell.fw)
    require_close("h", h, reference.rnn_forward(cell.x, None, *cell.fw)[0], time_axis=1)


@points(0.5)
def test_single_precision(student, reference, draw):
    """Single precision (float32) arrays work as well."""
    cell = draw(dtype=np.float32)
    h, _ = student.rnn_forward(cell.x, cell.h0, *cell.fw)
    require_close("h", h, np.float32(reference.rnn_forward(cell.x, cell.h0, *cell.fw)[0]), time_axis=1)


@points(0.5)
def test_refuses_sizes_that_do_not_fit(student, draw):
    """Weights or a state of another size raise ValueError; nothing is stretched to fit."""
    cell = draw(D=1)
    Wx, Wh, b = cell.fw
    student.rnn_forward(cell.x, cell.h0, *cell.fw)  # this fits
    for h0, *wrong in (
        (cell.h0, Wx, Wh, b[:1]),
        (cell.h0, Wx[:, :1], Wh, b),
        (cell.h0, Wx, Wh[:, :1], b),
        (cell.h0[:1], Wx, Wh, b),
        (None, Wx, Wh, b[:1]),
    ):
        require_raises(ValueError, student.rnn_forward, cell.x, h0, *wrong)
