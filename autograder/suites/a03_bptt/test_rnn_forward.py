"""The step over a whole sequence. `given.rnn_step_forward` is the step that the states are held to."""

import numpy as np

from autograder.suite import points, require_close


def unroll(step, cell, h0):
    """The definition of a whole sequence, for any step: all states (N, T, H)."""
    h, states = np.zeros_like(cell.h0) if h0 is None else h0, []
    for t in range(cell.x.shape[1]):
        h, _ = step(cell.x[:, t], h, *cell.weights)
        states.append(h)
    return np.stack(states, axis=1)


@points(1)
def test_every_state(student, given, cell):
    """The states after every step come out, in the order of time."""
    h, _ = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("h", h, unroll(given.rnn_step_forward, cell, cell.h0), time_axis=1)


@points(0.5)
def test_no_initial_state(student, given, draw):
    """Without an initial state (h0 = None) the sequence starts from zeros, at every call anew."""
    earlier, cell = draw(), draw()
    student.rnn_forward(earlier.x, earlier.h0, *earlier.weights)
    h, _ = student.rnn_forward(cell.x, None, *cell.weights)
    require_close("h", h, unroll(given.rnn_step_forward, cell, None), time_axis=1)


@points(0.5)
def test_one_step(student, given, draw):
    """A single sequence of a single step is one step from h0."""
    cell = draw(N=1, T=1)
    h, _ = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("h", h, unroll(given.rnn_step_forward, cell, cell.h0))
