"""The gradients of one step, each against the complex-step gradient of the reference's step."""

import pytest

from autograder.suite import exact_gradient, points, require_close


@pytest.fixture
def gradients(student, given, reference, unit, require_slopes):
    """Requires one of the five gradients that the student's backward makes of the student's own cache."""

    def require(name, wrt):
        x, h, dnext_h = unit.x[:, 0], unit.h0, unit.dh[:, 0]
        arguments = dict(zip(("x", "prev_h", "Wx", "Wh", "b"), (x, h, *unit.weights), strict=True))
        _, cache = student.gru_step_forward(x, h, *unit.weights)
        found = dict(zip(("dx", "dprev_h", "dWx", "dWh", "db"), student.gru_step_backward(dnext_h, cache), strict=True))
        if given.gru_step_forward is reference.gru_step_forward:
            require_close(name, found[name], exact_gradient(reference.gru_step_forward, arguments, dnext_h, wrt))
        else:
            require_slopes(name, found[name], given.gru_step_forward, arguments, dnext_h, wrt)

    return require


@points(1)
def test_dx(gradients):
    """dx leads back to the input through all three gates."""
    gradients("dx", "x")


@points(2)
def test_dprev_h(gradients):
    """dprev_h leads back to the previous state on every one of its four ways."""
    gradients("dprev_h", "prev_h")


@points(1)
def test_dWx(gradients):
    """dWx is the gradient of the three matrices of the input."""
    gradients("dWx", "Wx")


@points(1.5)
def test_dWh(gradients):
    """dWh is the gradient of the three matrices of the state."""
    gradients("dWh", "Wh")


@points(0.5)
def test_db(gradients):
    """db adds the gradients of all sequences up."""
    gradients("db", "b")
