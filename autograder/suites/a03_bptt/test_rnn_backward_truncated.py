"""BPTT(k): each gradient from outside flows through k steps at most, held to a sequence with constants before those."""

import pytest

from autograder.suite import points, require_raises


def reach(T, k):
    """The first step that the gradient of h[:, t] flows through, for each t."""
    return [max(0, t - k + 1) for t in range(T)]


@pytest.fixture
def require_truncated(student, given, require_gradient):
    """Requires one of the five gradients."""

    def require(name, cell, h0, k, time_axis=None):
        _, cache = student.rnn_forward(cell.x, h0, *cell.weights)
        found = student.rnn_backward_truncated(cell.dh, cache, k)
        found = dict(zip(("dx", "dh0", "dWx", "dWh", "db"), found, strict=True))
        first = reach(cell.x.shape[1], k)
        require_gradient(name, found[name], cell, h0, first, time_axis, given.rnn_backward)

    return require


@points(1)
def test_dx(require_truncated, cell):
    """The input of a step gets what flows back from k steps: its own and k - 1 later ones."""
    require_truncated("dx", cell, cell.h0, 3, time_axis=1)


@points(1)
def test_weights(require_truncated, draw):
    """The weights get the shares of all that flows, and no more."""
    cell = draw(N=2, T=7, D=3, H=4)
    for name in ("dWx", "dWh", "db"):
        require_truncated(name, cell, cell.h0, 3)


@points(1)
def test_dh0(require_truncated, cell):
    """The initial state gets what has come through step 0: from the first k steps only."""
    require_truncated("dh0", cell, cell.h0, 2)


@points(0.5)
def test_k_is_one(require_truncated, cell):
    """With k = 1 nothing flows from one step to the step before it."""
    require_truncated("dx", cell, cell.h0, 1, time_axis=1)
    require_truncated("dWh", cell, cell.h0, 1)


@points(1)
def test_k_is_large(require_truncated, cell):
    """With k = T, and with more, nothing is cut."""
    require_truncated("dh0", cell, cell.h0, 5)
    require_truncated("dWh", cell, None, 8)


@points(0.5)
def test_refuses_no_step_at_all(student, cell):
    """A k below 1 raises ValueError."""
    _, cache = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    for k in (0, -1):
        require_raises(ValueError, student.rnn_backward_truncated, cell.dh, cache, k)
