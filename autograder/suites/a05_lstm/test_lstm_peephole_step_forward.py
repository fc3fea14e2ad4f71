"""Peepholes: input and forget gate see the old cell state, the output gate sees the new one."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1.5)
def test_cell_state(student, reference, unit):
    """Input gate and forget gate see prev_c."""
    _, next_c, _ = student.lstm_peephole_step_forward(*unit.step, unit.P)
    require_close("next_c", next_c, reference.lstm_peephole_step_forward(*unit.step, unit.P)[1])


@points(1)
def test_hidden_state(student, reference, unit):
    """The output gate sees next_c."""
    next_h, _, _ = student.lstm_peephole_step_forward(*unit.step, unit.P)
    require_close("next_h", next_h, reference.lstm_peephole_step_forward(*unit.step, unit.P)[0])


@points(0.5)
def test_from_zero_states(student, reference, draw):
    """From states of zeros only the output gate has something to see."""
    unit = draw(N=1, D=2, H=5)
    zeros = np.zeros_like(unit.h0)
    arguments = unit.x[:, 0], zeros, zeros, *unit.weights, unit.P
    next_h, next_c, _ = student.lstm_peephole_step_forward(*arguments)
    expected_h, expected_c, _ = reference.lstm_peephole_step_forward(*arguments)
    require_close("next_c", next_c, expected_c)
    require_close("next_h", next_h, expected_h)


@points(0.5)
def test_single_precision(student, reference, draw):
    """Single precision (float32) arrays work as well."""
    unit = draw(N=3, dtype=np.float32)
    next_h, next_c, _ = student.lstm_peephole_step_forward(*unit.step, unit.P)
    expected_h, expected_c, _ = reference.lstm_peephole_step_forward(*unit.step, unit.P)
    require_close("next_c", next_c, expected_c)
    require_close("next_h", next_h, expected_h)


@points(0.5)
def test_refuses_sizes_that_do_not_fit(student, unit):
    """Peepholes, states or a bias of another size raise ValueError; nothing is stretched to fit."""
    for wrong in (unit.P[:, :1], unit.P[:2], np.vstack([unit.P, unit.P[:1]])):
        require_raises(ValueError, student.lstm_peephole_step_forward, *unit.step, wrong)
    x, h, c, Wx, Wh, b = unit.step
    for wrong in ((h[:1], c, Wx, Wh, b), (h, c[:1], Wx, Wh, b), (h, c, Wx, Wh, b[:1])):
        require_raises(ValueError, student.lstm_peephole_step_forward, x, *wrong, unit.P)
