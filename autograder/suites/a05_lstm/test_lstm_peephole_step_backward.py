"""The gradients of one step with peepholes, each against the complex-step gradient of the reference's step."""

import numpy as np
import pytest

from autograder.suite import exact_gradient, points, require_close

ARGUMENTS = ("x", "prev_h", "prev_c", "Wx", "Wh", "b", "P")


@pytest.fixture
def require_gradient(student, given, reference, unit, require_slopes):
    """Requires one of the seven gradients that the student's backward makes of the student's own cache."""

    def require(name):
        dnext_h, dnext_c = unit.dh[:, 0], unit.dc
        values = *unit.step, unit.P
        _, _, cache = student.lstm_peephole_step_forward(*values)
        gradients = student.lstm_peephole_step_backward(dnext_h, dnext_c, cache)
        found = dict(zip(("d" + argument for argument in ARGUMENTS), gradients, strict=True))[name]
        arguments = dict(zip(ARGUMENTS, values, strict=True))
        upstream, wrt = np.hstack([dnext_h, dnext_c]), name.removeprefix("d")

        def both_states(**named):
            return np.hstack(given.lstm_peephole_step_forward(*(named[key] for key in ARGUMENTS))[:2])

        if given.lstm_peephole_step_forward is reference.lstm_peephole_step_forward:
            require_close(name, found, exact_gradient(both_states, arguments, upstream, wrt))
        else:
            require_slopes(name, found, both_states, arguments, upstream, wrt)

    return require


@points(0.5)
def test_dx(require_gradient):
    """dx leads back to the input through all three gates and g."""
    require_gradient("dx")


@points(0.5)
def test_dprev_h(require_gradient):
    """dprev_h leads back to the hidden state through all three gates and g."""
    require_gradient("dprev_h")


@points(2)
def test_dprev_c(require_gradient):
    """dprev_c comes through the forget gate and through the peepholes of all three gates."""
    require_gradient("dprev_c")


@points(0.5)
def test_dWx(require_gradient):
    """dWx is the gradient of the four matrices of the input."""
    require_gradient("dWx")


@points(0.5)
def test_dWh(require_gradient):
    """dWh is the gradient of the four matrices of the state."""
    require_gradient("dWh")


@points(0.5)
def test_db(require_gradient):
    """db adds the gradients of all sequences up."""
    require_gradient("db")


@points(1.5)
def test_dP(require_gradient):
    """dP is the gradient of the three rows of peepholes."""
    require_gradient("dP")
