"""BPTT in chunks: no gradient crosses a border, held to a sequence with constants before each chunk."""

import pytest

from autograder.suite import points, require_raises


@pytest.fixture
def require_chunks(student, given, require_gradient):
    """Requires one of the five gradients."""

    def require(name, cell, h0, k, time_axis=None):
        _, cache = student.rnn_forward(cell.x, h0, *cell.weights)
        found = student.rnn_backward_chunks(cell.dh, cache, k)
        found = dict(zip(("dx", "dh0", "dWx", "dWh", "db"), found, strict=True))
        first = [t - t % k for t in range(cell.x.shape[1])]
        require_gradient(name, found[name], cell, h0, first, time_axis, given.rnn_backward)

    return require


@points(1)
def test_dx(require_chunks, draw):
    """Within a chunk everything flows, across a border nothing; the last chunk may be shorter."""
    cell = draw(N=2, T=8, D=1, H=3)
    require_chunks("dx", cell, cell.h0, 3, time_axis=1)


@points(1)
def test_weights(require_chunks, draw):
    """The gradients of the weights add up over all chunks."""
    cell = draw(N=2, T=7, D=3, H=4)
    for name in ("dWx", "dWh", "db"):
        require_chunks(name, cell, cell.h0, 3)


@points(1)
def test_dh0(require_chunks, cell):
    """The initial state gets what comes from the first chunk."""
    require_chunks("dh0", cell, cell.h0, 2)


@points(0.5)
def test_one_chunk(require_chunks, cell):
    """A chunk as long as the sequence, or longer, is full backpropagation."""
    require_chunks("dWh", cell, cell.h0, 5)
    require_chunks("dx", cell, None, 9, time_axis=1)


@points(0.5)
def test_refuses_empty_chunks(student, cell):
    """A k below 1 raises ValueError."""
    _, cache = student.rnn_forward(cell.x, cell.h0, *cell.weights)
    for k in (0, -1):
        require_raises(ValueError, student.rnn_backward_chunks, cell.dh, cache, k)
