"""The same cell in the other convention."""

import numpy as np
import pytest

from autograder.suite import points, require_close


@pytest.fixture
def matrices(case):
    """Wz, Wr, W (H + D, H) with D, H = 3, 4."""
    return [case.normal(7, 4, scale=0.7) for _ in range(3)]


@points(1)
def test_shapes_and_bias(student, matrices):
    """There are Wx (D, 3H), Wh (H, 3H) and a bias of zeros."""
    Wx, Wh, b = student.gru_a_to_b(*matrices)
    require_close("b", b, np.zeros(12))
    require_close("the sums of squares of Wx and Wh", [np.sum(Wx**2), np.sum(Wh**2)], sums_of_squares(matrices))


@points(2)
def test_same_states(student, reference, matrices, case):
    """Convention B with the new weights gives the states of convention A with the old ones."""
    Wx, Wh, b = student.gru_a_to_b(*matrices)
    require_close("Wx", Wx, reference.gru_a_to_b(*matrices)[0])
    require_close("Wh", Wh, reference.gru_a_to_b(*matrices)[1])
    x, h = case.normal(2, 3), case.normal(2, 4)
    states = reference.gru_step_forward(x, h, Wx, Wh, b)[0]
    require_close("next_h", states, reference.gru_step_a(x, h, *matrices))


def sums_of_squares(matrices):
    """Of the rows that belong to the input, and of those that belong to the state."""
    return [sum(np.sum(W[4:] ** 2) for W in matrices), sum(np.sum(W[:4] ** 2) for W in matrices)]
