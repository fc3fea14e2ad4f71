"""Full backpropagation through time."""

import numpy as np
import pytest

from autograder.suite import points


@pytest.fixture
def require_bptt(student, require_gradient):
    """Requires one of the five gradients: everything flows back to step 0."""

    def require(name, cell, h0, time_axis=None):
        _, cache = student.rnn_forward(cell.x, h0, *cell.weights)
        found = dict(zip(("dx", "dh0", "dWx", "dWh", "db"), student.rnn_backward(cell.dh, cache), strict=True))
        require_gradient(name, found[name], cell, h0, [0] * cell.x.shape[1], time_axis)

    return require


@points(1)
def test_dx(require_bptt, cell):
    """The gradient reaches the input of every step."""
    require_bptt("dx", cell, cell.h0, time_axis=1)


@points(1)
def test_dh0(require_bptt, cell):
    """The gradient reaches the initial state."""
    require_bptt("dh0", cell, cell.h0)


@points(1.5)
def test_weights(require_bptt, draw):
    """The gradients of the weights add up over all steps."""
    cell = draw(N=1, T=6, D=2, H=3)
    require_bptt("dWx", cell, cell.h0)
    require_bptt("dWh", cell, cell.h0)
    require_bptt("db", cell, cell.h0)


@points(1)
def test_vanished(require_bptt, draw):
    """A gradient that comes from the last step alone is right at the first one too, however small it has become."""
    cell = draw(N=2, T=20, D=1, H=3)
    cell.dh[:, :-1] = 0
    cell.Wh[:] *= 0.2
    require_bptt("dx", cell, cell.h0, time_axis=1)


@points(0.5)
def test_one_step(require_bptt, draw):
    """A sequence of one step is one step back."""
    cell = draw(N=3, T=1)
    require_bptt("dWh", cell, cell.h0)


@points(0.5)
def test_no_initial_state(require_bptt, cell):
    """Without an initial state (h0 = None) the gradients are those of a start from zeros."""
    require_bptt("dWh", cell, None)


@points(0.5)
def test_two_caches(student, require_gradient, draw):
    """Each cache belongs to its own call: another forward pass in between changes nothing."""
    cell, other = draw(), draw()
    _, cache = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    student.rnn_forward(other.x, other.h0, *other.weights)
    dWh = np.asarray(student.rnn_backward(cell.dh, cache)[3])
    require_gradient("dWh", dWh, cell, cell.h0, [0] * cell.x.shape[1])
