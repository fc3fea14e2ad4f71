"""The step over a whole sequence. `given.lstm_step_forward` is the step that the states are held to."""

import numpy as np

from autograder.suite import points, require_close


def unroll(step, unit, h0):
    """The definition of a whole sequence, for any step: all hidden states (N, T, H)."""
    c = np.zeros_like(unit.h0)
    h, states = c if h0 is None else h0, []
    for t in range(unit.x.shape[1]):
        h, c, _ = step(unit.x[:, t], h, c, *unit.weights)
        states.append(h)
    return np.stack(states, axis=1)


@points(1)
def test_every_state(student, given, unit):
    """The hidden states after every step come out, in the order of time."""
    h, _ = student.lstm_forward(unit.x, unit.h0, *unit.weights)
    require_close("h", h, unroll(given.lstm_step_forward, unit, unit.h0), time_axis=1)


@points(1)
def test_no_initial_state(student, given, unit):
    """Without an initial state (h0 = None) the sequence starts from zeros."""
    h, _ = student.lstm_forward(unit.x, None, *unit.weights)
    require_close("h", h, unroll(given.lstm_step_forward, unit, None), time_axis=1)


@points(0.5)
def test_one_step(student, given, draw):
    """A single sequence of a single step is one step from h0 and a cell state of zeros."""
    unit = draw(N=1, T=1)
    h, _ = student.lstm_forward(unit.x, unit.h0, *unit.weights)
    require_close("h", h, unroll(given.lstm_step_forward, unit, unit.h0))


@points(0.5)
def test_calls_are_independent(student, given, draw):
    """Each call starts afresh: what was read in an earlier call is forgotten."""
    earlier, unit = draw(), draw()
    student.lstm_forward(earlier.x, earlier.h0, *unit.weights)
    h, _ = student.lstm_forward(unit.x, None, *unit.weights)
    require_close("h", h, unroll(given.lstm_step_forward, unit, None), time_axis=1)
