"""The step over a whole sequence. `given.rnn_step_forward` is the step that the states are held to."""

import numpy as np

from autograder.errors import Rejected
from autograder.suite import points, require_close, require_raises


@points(1)
def test_every_state(student, given, unroll, cell):
    """The states after every step come out, in the order of time."""
    h, _ = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("h", h, unroll(given.rnn_step_forward, cell.x, cell.h0, *cell.weights), time_axis=1)


@points(0.5)
def test_no_initial_state(student, given, unroll, cell):
    """Without an initial state (h0 = None) the sequence starts from zeros."""
    h, _ = student.rnn_forward(cell.x, None, *cell.weights)
    require_close("h", h, unroll(given.rnn_step_forward, cell.x, None, *cell.weights), time_axis=1)


@points(0.5)
def test_one_step(student, given, draw):
    """A single sequence of a single step is one step from h0."""
    cell = draw(N=1, T=1)
    h, _ = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    next_h, _ = given.rnn_step_forward(cell.x[:, 0], cell.h0, *cell.weights)
    require_close("h", h, next_h[:, None])


@points(0.5)
def test_early_input_is_remembered(student, given, unroll, draw):
    """The first input is still felt, however faintly, 25 steps later."""
    cell = draw(T=26)
    x = cell.x * (np.arange(26) == 0)[:, None]
    b, Wh = np.zeros_like(cell.b), 0.5 * cell.Wh
    h, _ = student.rnn_forward(x, np.zeros_like(cell.h0), cell.Wx, Wh, b)
    require_close("h", h, unroll(given.rnn_step_forward, x, None, cell.Wx, Wh, b), time_axis=1)


@points(0.5)
def test_later_input_changes_no_earlier_state(student, given, unroll, cell):
    """A state depends on what was read so far, never on what comes later."""
    first = unroll(given.rnn_step_forward, cell.x, cell.h0, *cell.weights)
    x = cell.x.copy()
    x[:, -1] += 1
    h, _ = student.rnn_forward(x, cell.h0, *cell.weights)
    require_close("h without its last step", h[:, :-1] if h.ndim > 1 else h, first[:, :-1], time_axis=1)


@points(0.5)
def test_calls_are_independent(student, given, unroll, draw):
    """Each call starts afresh: what was read in an earlier call is forgotten."""
    earlier, cell = draw(), draw()
    student.rnn_forward(earlier.x, earlier.h0, *cell.weights)
    h, _ = student.rnn_forward(cell.x, None, *cell.weights)
    require_close("h", h, unroll(given.rnn_step_forward, cell.x, None, *cell.weights), time_axis=1)


@points(0.25)
def test_single_precision(student, given, unroll, draw):
    """Single precision (float32) arrays work as well."""
    cell = draw(dtype=np.float32)
    h, _ = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_close("h", h, unroll(given.rnn_step_forward, cell.x, cell.h0, *cell.weights), time_axis=1)


@points(0.25)
def test_refuses_another_batch(student, given, cell):
    """An initial state for another number of sequences raises ValueError."""
    h0 = cell.h0[:1]
    try:
        given.rnn_step_forward(cell.x[:, 0], h0, *cell.weights)
    except (ValueError, Rejected):  # a step of the student's own that lets it pass is enough to lose points for
        require_raises(ValueError, student.rnn_forward, cell.x, h0, *cell.weights)
