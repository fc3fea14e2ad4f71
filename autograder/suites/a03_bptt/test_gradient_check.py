"""The student's checker is handed right and subtly wrong gradients; the numbers it gives are held to the definition."""

import numpy as np
import pytest

from autograder.suite import (
    directional_derivative,
    exact_gradient,
    points,
    reject,
    require_close,
    require_finite,
    require_shape,
)

NAMES = ("x", "h0", "Wx", "Wh", "b")
RIGHT = 1e-6  # what the docstring promises for a right gradient


@pytest.fixture
def small(draw):
    """A cell with few numbers: each costs two forward passes."""
    return draw(N=2, T=4, D=1, H=3)


@pytest.fixture
def right(given, reference):
    """The right gradients of a cell, for the forward pass that this question is held to."""

    def right(cell):
        arguments = {name: np.asarray(array, np.float64) for name, array in cell.arguments(cell.h0).items()}
        if given.rnn_forward is reference.rnn_forward:
            return [exact_gradient(reference.rnn_forward, arguments, cell.dh, name) for name in NAMES]
        return [by_differences(given.rnn_forward, arguments, cell.dh, name) for name in NAMES]

    return right


def by_differences(forward, arguments, dh, wrt):
    """The gradient for the student's own forward pass."""
    h, _ = forward(**arguments)
    require_shape("h", h, dh.shape)
    require_finite("h", h)
    gradient = np.zeros(arguments[wrt].shape)
    for index in np.ndindex(gradient.shape):
        direction = np.zeros(gradient.shape)
        direction[index] = 1
        gradient[index] = directional_derivative(forward, arguments, dh, {wrt: direction})
    require_finite("h", gradient)
    return gradient


def error(gradient, right):
    """The definition of the docstring."""
    return np.abs(gradient - right).max() / max(np.abs(gradient).max(), np.abs(right).max())


def require_right(errors):
    """None of the five gradients is called wrong."""
    require_shape("errors", errors, (5,))
    for name, value in zip(NAMES, errors, strict=True):
        if not 0 <= value < RIGHT:
            reject("calls_right_wrong", errors, name=f"d{name}")


def require_judged(errors, gradients, right):
    """Each gradient that is wrong gets its error, and the others are not called wrong."""
    require_shape("errors", errors, (5,))
    for name, value, gradient, exact in zip(NAMES, errors, gradients, right, strict=True):
        if np.array_equal(gradient, exact):  # twice a gradient of zeros is right, too
            if not 0 <= value < RIGHT:
                reject("calls_right_wrong", errors, name=f"d{name}")
        elif not value >= RIGHT:
            reject("calls_wrong_right", errors, name=f"d{name}")
        else:
            require_close(f"the error of d{name}", value, error(gradient, exact), rtol=1e-3)


@points(1)
def test_right_gradients(student, right, small):
    """Right gradients have errors below 1e-6."""
    require_right(student.gradient_check(right(small), small.dh, *small[:5]))


@points(1.5)
def test_one_entry_is_off(student, right, small, case):
    """An entry that is off by one percent of the largest is found, in whichever gradient it is."""
    exact = right(small)
    for number in range(5):
        changed = exact[number].copy()
        entry = tuple(int(case.integers(0, size)) for size in changed.shape)
        changed[entry] += 0.01 * (np.abs(changed).max() or 1.0)
        gradients = [*exact[:number], changed, *exact[number + 1 :]]
        require_judged(student.gradient_check(gradients, small.dh, *small[:5]), gradients, exact)


@points(1)
def test_known_mistakes(student, right, small):
    """Gradients that are too small, too large, transposed or of the wrong sign are found at once."""
    exact = right(small)
    gradients = [exact[0], exact[1] / 2, 2 * exact[2], exact[3].T, -exact[4]]
    require_judged(student.gradient_check(gradients, small.dh, *small[:5]), gradients, exact)


@points(1)
def test_single_precision(student, right, draw):
    """Arguments in single precision (float32) are checked in double precision."""
    cell = draw(N=2, T=4, D=1, H=3, dtype=np.float32)
    require_right(student.gradient_check(right(cell), cell.dh, *cell[:5]))


@points(0.5)
def test_nothing_comes_from_outside(student, small):
    """Where dh is zero, gradients of zero have no error."""
    zeros = [np.zeros_like(array) for array in small[:5]]
    errors = student.gradient_check(zeros, 0 * small.dh, *small[:5])
    require_close("errors", errors, np.zeros(5))
