"""The gradients of one step, each against the complex-step gradient of the reference's step.

A step gives two states, so the loss is a sum over both of them: next_h and next_c side by side.
"""

import numpy as np
import pytest

from autograder.suite import exact_gradient, points, require_close

ARGUMENTS = ("x", "prev_h", "prev_c", "Wx", "Wh", "b")


def both_states(step):
    """The step as a function with one value, next_h beside next_c."""
    return lambda **arguments: np.hstack(step(**arguments)[:2])


@pytest.fixture
def require_gradient(student, given, reference, unit, require_slopes):
    """Requires one of the six gradients that the student's backward makes of the student's own cache."""

    def require(name, through_h=1.0, through_c=1.0):
        dnext_h, dnext_c = through_h * unit.dh[:, 0], through_c * unit.dc
        _, _, cache = student.lstm_step_forward(*unit.step)
        gradients = student.lstm_step_backward(dnext_h, dnext_c, cache)
        found = dict(zip(("d" + argument for argument in ARGUMENTS), gradients, strict=True))[name]
        arguments = dict(zip(ARGUMENTS, unit.step, strict=True))
        upstream, wrt = np.hstack([dnext_h, dnext_c]), name.removeprefix("d")
        step = both_states(lambda **named: given.lstm_step_forward(*(named[key] for key in ARGUMENTS)))
        if given.lstm_step_forward is reference.lstm_step_forward:
            require_close(name, found, exact_gradient(step, arguments, upstream, wrt))
        else:
            require_slopes(name, found, step, arguments, upstream, wrt)

    return require


@points(1)
def test_dx(require_gradient):
    """dx leads back to the input through all three gates and g."""
    require_gradient("dx")


@points(1)
def test_dprev_h(require_gradient):
    """dprev_h leads back to the hidden state through all three gates and g."""
    require_gradient("dprev_h")


@points(1.5)
def test_dprev_c(require_gradient):
    """dprev_c is what the forget gate lets through of all that reaches next_c."""
    require_gradient("dprev_c")


@points(1)
def test_dWx(require_gradient):
    """dWx is the gradient of the four matrices of the input."""
    require_gradient("dWx")


@points(1)
def test_dWh(require_gradient):
    """dWh is the gradient of the four matrices of the state."""
    require_gradient("dWh")


@points(0.5)
def test_db(require_gradient):
    """db adds the gradients of all sequences up."""
    require_gradient("db")


@points(0.5)
def test_through_c_alone(require_gradient):
    """Where nothing comes from the hidden state (dnext_h = 0), what comes from the cell state still goes back."""
    require_gradient("dWx", through_h=0.0)


@points(0.5)
def test_through_h_alone(require_gradient):
    """Where nothing comes from later cell states (dnext_c = 0), what comes from the hidden state still goes back."""
    require_gradient("dprev_c", through_c=0.0)
