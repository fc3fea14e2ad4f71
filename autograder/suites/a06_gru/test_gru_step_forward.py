"""Convention B: (1 - z) candidate + z prev_h, the reset gate before the product."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1.5)
def test_formula(student, reference, unit):
    """The next state is (1 - z) * candidate + z * prev_h."""
    next_h, _ = student.gru_step_forward(unit.x[:, 0], unit.h0, *unit.weights)
    require_close("next_h", next_h, reference.gru_step_forward(unit.x[:, 0], unit.h0, *unit.weights)[0])


@points(0.5)
def test_from_a_zero_state(student, reference, draw):
    """From a state of zeros only the input and the biases count."""
    unit = draw(N=1)
    h = np.zeros_like(unit.h0)
    next_h, _ = student.gru_step_forward(unit.x[:, 0], h, *unit.weights)
    require_close("next_h", next_h, reference.gru_step_forward(unit.x[:, 0], h, *unit.weights)[0])


@points(0.5)
def test_large_inputs(student, reference, draw):
    """Very large inputs open and shut the gates and give no NaN."""
    unit = draw(N=5, H=7)
    x = np.sign(unit.x[:, 0]) * 1e4
    next_h, _ = student.gru_step_forward(x, unit.h0, *unit.weights)
    require_close("next_h", next_h, reference.gru_step_forward(x, unit.h0, *unit.weights)[0])


@points(0.5)
def test_single_precision(student, reference, draw):
    """Single precision (float32) arrays work as well."""
    unit = draw(dtype=np.float32)
    next_h, _ = student.gru_step_forward(unit.x[:, 0], unit.h0, *unit.weights)
    require_close("next_h", next_h, reference.gru_step_forward(unit.x[:, 0], unit.h0, *unit.weights)[0])


@points(0.5)
def test_refuses_weights_that_do_not_fit(student, draw):
    """Weights or a bias of another size raise ValueError; nothing is stretched to fit."""
    unit = draw(D=1)
    for wrong in (
        (unit.Wx, unit.Wh, unit.b[:1]),
        (unit.Wx[:, :1], unit.Wh, unit.b),
        (unit.Wx, unit.Wh[:, :-1], unit.b),
        (unit.Wx, unit.Wh[:-1], unit.b),
    ):
        require_raises(ValueError, student.gru_step_forward, unit.x[:, 0], unit.h0, *wrong)


@points(0.5)
def test_refuses_batches_that_differ(student, unit):
    """An input and a state for different numbers of sequences raise ValueError."""
    require_raises(ValueError, student.gru_step_forward, unit.x[:, 0], unit.h0[:1], *unit.weights)
