"""The gradients of one step, each against the complex-step gradient of the reference's step."""

import numpy as np
import pytest

from autograder.suite import exact_gradient, points, require_close


@pytest.fixture
def gradients(student, given, reference, require_slopes):
    """Requires one of the five gradients that the student's backward makes of the student's own cache."""

    def require(name, wrt, cell):
        x, h, dnext_h = cell.x[:, 0], cell.h0, cell.dh[:, 0]
        arguments = dict(zip(("x", "prev_h", "Wx", "Wh", "b"), (x, h, *cell.weights), strict=True))
        _, cache = student.rnn_step_forward(x, h, *cell.weights)
        found = dict(zip(("dx", "dprev_h", "dWx", "dWh", "db"), student.rnn_step_backward(dnext_h, cache), strict=True))
        arguments = {key: np.asarray(value, np.float64) for key, value in arguments.items()}
        if given.rnn_step_forward is reference.rnn_step_forward:
            expected = exact_gradient(reference.rnn_step_forward, arguments, dnext_h, wrt)
            require_close(name, found[name], expected.astype(dnext_h.dtype))
        else:
            require_slopes(name, found[name], given.rnn_step_forward, arguments, dnext_h, wrt)

    return require


@points(1)
def test_dx(gradients, cell):
    """dx leads back to the input."""
    gradients("dx", "x", cell)


@points(1)
def test_dprev_h(gradients, cell):
    """dprev_h leads back to the previous state."""
    gradients("dprev_h", "prev_h", cell)


@points(1)
def test_weights(gradients, cell):
    """dWx and dWh add the shares of all sequences up."""
    gradients("dWx", "Wx", cell)
    gradients("dWh", "Wh", cell)


@points(0.5)
def test_db(gradients, cell):
    """db adds the gradients of all sequences up."""
    gradients("db", "b", cell)


@points(0.5)
def test_single_precision(gradients, draw):
    """A single sequence and single precision (float32) work as well."""
    gradients("dprev_h", "prev_h", draw(N=1, dtype=np.float32))
