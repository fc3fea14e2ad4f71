"""|dL/dh_t|, held to the complex-step gradient of the sequence that starts from h_t."""

import numpy as np
import pytest

from autograder.errors import Rejected
from autograder.suite import exact_gradient, points, require_close, require_finite, require_shape


@pytest.fixture
def require_norms(student, given, reference):
    """Requires the norms of a cell."""

    def require(cell):
        _, cache = student.rnn_forward(cell.x, cell.h0, *cell.weights)
        norms = student.gradient_norms(cell.dh, cache)
        if given.rnn_forward is reference.rnn_forward:
            require_close("norms", norms, exact_norms(reference, cell), time_axis=0)
            return
        for start in (cell.h0, np.zeros_like(cell.h0)):  # zeros: of a sequence that ignores h0
            try:
                require_close("norms", norms, norms_through_own_steps(given, cell, start), time_axis=0)
                return
            except (Rejected, ValueError):
                pass
        own = norms_through_own_sequences(given, cell)
        require_finite("norms", own)
        require_close("norms", norms, own, time_axis=0)

    return require


def exact_norms(reference, cell):
    """The gradient for each state, as the initial state of what comes after it."""
    h, _ = reference.rnn_forward(cell.x, cell.h0, *cell.weights)
    return norms_of(cell, lambda t: exact_gradient(reference.rnn_forward, *rest(cell, h, t), "h0"))


def norms_through_own_sequences(given, cell):
    h, _ = given.rnn_forward(cell.x, cell.h0, *cell.weights)
    require_shape("h", h, cell.dh.shape)

    def from_later(t):
        arguments, dh = rest(cell, h, t)
        _, dh0, *_ = given.rnn_backward(dh, given.rnn_forward(**arguments)[1])
        require_shape("dh0", dh0, cell.h0.shape)
        return dh0

    return norms_of(cell, from_later)


def norms_through_own_steps(given, cell, h):
    caches, norms = [], []
    for t in range(cell.x.shape[1]):
        h, cache = given.rnn_step_forward(cell.x[:, t], h, *cell.weights)
        caches.append(cache)
    flowing = np.zeros_like(h)
    for t in range(len(caches) - 1, -1, -1):
        flowing = flowing + cell.dh[:, t]
        norms.append(np.linalg.norm(flowing))
        flowing = given.rnn_step_backward(flowing, caches[t])[1]
    return np.array(norms[::-1])


def rest(cell, h, t):
    """The sequence after step t, and the gradients from outside that come to it."""
    return cell._replace(x=cell.x[:, t + 1 :]).arguments(h[:, t]), cell.dh[:, t + 1 :]


def norms_of(cell, from_later):
    T = cell.x.shape[1]
    gradients = [cell.dh[:, t] + (from_later(t) if t < T - 1 else 0) for t in range(T)]
    return np.array([np.linalg.norm(gradient) for gradient in gradients])


@points(1)
def test_from_the_last_step(require_norms, draw):
    """Where only the last state gets a gradient from outside, the norms show how it fares on its way back."""
    cell = draw(N=2, T=7)
    cell.dh[:, :-1] = 0
    require_norms(cell)


@points(1.5)
def test_from_every_step(require_norms, cell):
    """What comes from outside and what comes back from later steps count together."""
    require_norms(cell)


@points(0.5)
def test_one_step(require_norms, draw):
    """With one step there is one norm."""
    require_norms(draw(N=3, T=1, D=2))
