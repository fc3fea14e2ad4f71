"""The gradient for the cell state that goes into each step, against complex steps through the rest of the sequence.

Where a function that it needs is wrong, it is held to the loop over the student's own steps.
"""

import numpy as np
import pytest

from autograder.suite import exact_gradient, points, require_close


@pytest.fixture
def expected_norms(given, reference):
    """The norms by the definition, of whatever steps this question is held to."""

    def through_own_steps(unit):
        h, c, caches = unit.h0, np.zeros_like(unit.h0), []
        for t in range(unit.x.shape[1]):
            h, c, cache = given.lstm_step_forward(unit.x[:, t], h, c, *unit.weights)
            caches.append(cache)
        norms, dh, dc = [], np.zeros_like(unit.h0), np.zeros_like(unit.h0)
        for t in reversed(range(len(caches))):
            _, dh, dc, *_ = given.lstm_step_backward(unit.dh[:, t] + dh, dc, caches[t])
            norms.append(np.linalg.norm(dc))
        return norms[::-1]

    def from_definition(unit):
        h, c, norms = unit.h0, np.zeros_like(unit.h0), []
        for t in range(unit.x.shape[1]):
            rest = unit._replace(x=unit.x[:, t:])
            gradient = exact_gradient(hidden_states, {"unit": rest, "h": h, "c": c}, unit.dh[:, t:], wrt="c")
            norms.append(np.linalg.norm(gradient))
            h, c, _ = reference.lstm_step_forward(unit.x[:, t], h, c, *unit.weights)
        return norms

    def hidden_states(unit, h, c):
        states = []
        for t in range(unit.x.shape[1]):
            h, c, _ = reference.lstm_step_forward(unit.x[:, t], h, c, *unit.weights)
            states.append(h)
        return np.stack(states, axis=1)

    return from_definition if given.lstm_forward is reference.lstm_forward else through_own_steps


@points(1.5)
def test_gradients_from_every_step(student, expected_norms, unit):
    """The sizes are right where every step gets a gradient from outside."""
    _, cache = student.lstm_forward(unit.x, unit.h0, *unit.weights)
    require_close("norms", student.lstm_gradient_norms(unit.dh, cache), expected_norms(unit), time_axis=0)


@points(1)
def test_gradient_from_the_last_step(student, expected_norms, draw):
    """The sizes are right where the last step alone gets a gradient from outside."""
    unit = draw(N=3, T=8, D=2, H=2)
    unit.dh[:, :-1] = 0
    _, cache = student.lstm_forward(unit.x, unit.h0, *unit.weights)
    require_close("norms", student.lstm_gradient_norms(unit.dh, cache), expected_norms(unit), time_axis=0)


@points(0.5)
def test_one_step(student, expected_norms, draw):
    """A single sequence of a single step has a single size."""
    unit = draw(N=1, T=1)
    _, cache = student.lstm_forward(unit.x, unit.h0, *unit.weights)
    require_close("norms", student.lstm_gradient_norms(unit.dh, cache), expected_norms(unit))
