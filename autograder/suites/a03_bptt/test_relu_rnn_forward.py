"""max(0, x_t Wx + h_{t-1} Wh + b) over a sequence."""

import numpy as np

from autograder.suite import points, require_close


@points(1)
def test_every_state(student, reference, draw):
    """The states after every step come out, in the order of time."""
    cell = draw(N=2, T=5, D=3, H=6)
    h, _ = student.relu_rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("h", h, reference.relu_rnn_forward(cell.x, cell.h0, *cell.weights)[0], time_axis=1)


@points(0.5)
def test_no_initial_state(student, reference, cell):
    """Without an initial state (h0 = None) the sequence starts from zeros."""
    h, _ = student.relu_rnn_forward(cell.x, None, *cell.weights)
    require_close("h", h, reference.relu_rnn_forward(cell.x, None, *cell.weights)[0])


@points(0.5)
def test_identity_keeps(student, draw):
    """With the identity for Wh and no input, the state stays for fifty steps."""
    cell = draw(N=2, T=50, D=1, H=3)
    start = np.abs(cell.h0)
    h, _ = student.relu_rnn_forward(0 * cell.x, start, cell.Wx, np.eye(3), np.zeros(3))
    require_close("h", h, np.repeat(start[:, np.newaxis], 50, axis=1), time_axis=1)
