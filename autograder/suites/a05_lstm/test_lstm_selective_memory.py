"""Gates set by hand. A unit with these gates is simulated: it reads anything, and nothing is known of what it held."""

import numpy as np
import pytest

from autograder.suite import points, reject, require_close, require_raises, require_shape


@pytest.fixture
def require_memory(student, case):
    """Simulates the student's gates and requires what the unit shows."""

    def require(T, write, read):
        gates = student.lstm_selective_memory(T, write, read)
        require_shape("gates", gates, (3, T))
        if not np.isin(gates, (0, 1)).all():
            reject("gates_not_0_or_1", gates)
        g, c, h = np.tanh(case.normal(T, 50)), case.normal(50), np.zeros((T, 50))
        for t, (i, f, o) in enumerate(np.asarray(gates, float).T):
            c = f * c + i * g[t]
            h[t] = o * np.tanh(c)
        expected = np.zeros_like(h)
        expected[np.array(read) - 1] = np.tanh(g[write - 1])
        require_close("h", h, expected, time_axis=0)

    return require


@points(2)
def test_held_and_shown(require_memory):
    """What comes in at step 1 of 7 is shown at steps 4 and 6, and at no other."""
    require_memory(7, 1, (4, 6))


@points(1)
def test_any_steps(require_memory, case):
    """Other steps to write and to read work as well."""
    T = int(case.integers(10, 14))
    write = int(case.integers(3, 6))
    read = sorted(int(t) for t in case.rng.permutation(np.arange(write + 1, T))[:3])
    require_memory(T, write, tuple(reversed(read)))


@points(0.5)
def test_shown_at_once(require_memory):
    """The value can be shown at the very step it comes in, and at the last one."""
    require_memory(5, 2, (2, 5))
    require_memory(1, 1, (1,))


@points(0.5)
def test_refuses_the_impossible(student):
    """To read before writing, or outside of the steps 1 to T, raises ValueError."""
    for T, write, read in ((7, 4, (6, 3)), (7, 0, (4,)), (7, 1, (4, 8)), (3, 4, (4,)), (7, 1, (0, 4))):
        require_raises(ValueError, student.lstm_selective_memory, T, write, read)
