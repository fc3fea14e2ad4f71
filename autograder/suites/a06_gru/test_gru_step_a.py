"""Convention A: (1 - z) prev_h + z candidate."""

import numpy as np
import pytest

from autograder.suite import points, require_close


@pytest.fixture
def matrices(case):
    """x, prev_h, Wz, Wr, W with N, D, H = 2, 3, 4."""
    N, D, H = 2, 3, 4
    return case.normal(N, D), case.normal(N, H), *(case.normal(H + D, H, scale=0.7) for _ in range(3))


@points(1.5)
def test_formula(student, reference, matrices):
    """The next state is (1 - z) * prev_h + z * candidate."""
    require_close("next_h", student.gru_step_a(*matrices), reference.gru_step_a(*matrices))


@points(0.5)
def test_update_gate_shut(student, case):
    """With the update gate shut (z = 0) the old state stays, whatever is read."""
    x, prev_h = np.abs(case.normal(3, 2)), np.abs(case.normal(3, 4))
    shut, other = np.full((6, 4), -1e4), case.normal(6, 4)
    require_close("next_h", student.gru_step_a(x, prev_h, shut, other, other), prev_h)


@points(0.5)
def test_update_gate_open(student, case):
    """With the update gate open (z = 1) and the reset gate shut, only the input counts."""
    x, prev_h = np.abs(case.normal(3, 2)), np.abs(case.normal(3, 4))
    W = case.normal(6, 4)
    next_h = student.gru_step_a(x, prev_h, np.full((6, 4), 1e4), np.full((6, 4), -1e4), W)
    require_close("next_h", next_h, np.tanh(x @ W[4:]))


@points(0.5)
def test_single_sequence(student, reference, case):
    """A single sequence and single precision work as well."""
    arguments = [case.normal(*shape, dtype=np.float32) for shape in ((1, 2), (1, 5), (7, 5), (7, 5), (7, 5))]
    require_close("next_h", student.gru_step_a(*arguments), reference.gru_step_a(*arguments))
