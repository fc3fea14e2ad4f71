"""Convention B, the reset gate after the product, with two biases."""

import numpy as np

from autograder.suite import points, require_close


@points(2)
def test_formula(student, reference, unit):
    """The reset gate multiplies what comes from the state, its bias included."""
    arguments = unit.x[:, 0], unit.h0, *unit.weights, unit.bh
    require_close("next_h", student.gru_step_reset_after(*arguments), reference.gru_step_reset_after(*arguments))


@points(1)
def test_from_a_zero_state(student, reference, draw):
    """From a state of zeros the second bias still counts."""
    unit = draw(N=1, D=2, H=5)
    arguments = unit.x[:, 0], np.zeros_like(unit.h0), *unit.weights, unit.bh
    require_close("next_h", student.gru_step_reset_after(*arguments), reference.gru_step_reset_after(*arguments))
