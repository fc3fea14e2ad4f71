"""Wh scaled to a spectral radius."""

import numpy as np

from autograder.suite import points, require_close, require_raises


def similar(blocks, case):
    """A matrix with the eigenvalues of `blocks`, and with singular values that say nothing of them."""
    basis = case.normal(*blocks.shape) + 2 * np.eye(len(blocks))
    return basis @ blocks @ np.linalg.inv(basis)


@points(1)
def test_positive_matrix(student, reference, case):
    """Wh is scaled to the spectral radius wanted."""
    Wh, radius = np.abs(case.normal(6, 6)), float(np.exp(case.normal()))
    require_close("scaled", student.scale_spectral_radius(Wh, radius), reference.scale_spectral_radius(Wh, radius))


@points(0.5)
def test_complex_eigenvalues(student, reference, case):
    """The largest eigenvalue may be a pair of complex ones."""
    pair = np.array([[0.9, -1.4, 0.0], [1.4, 0.9, 0.0], [0.0, 0.0, 0.5]])  # absolute values 1.66, 1.66, 0.5
    Wh = similar(pair, case)
    require_close("scaled", student.scale_spectral_radius(Wh, 0.7), reference.scale_spectral_radius(Wh, 0.7))


@points(0.5)
def test_negative_eigenvalue(student, reference, case):
    """The largest eigenvalue may be negative."""
    Wh = similar(np.diag([-1.6, 0.9, 0.4]), case)
    require_close("scaled", student.scale_spectral_radius(Wh, 0.7), reference.scale_spectral_radius(Wh, 0.7))


@points(1)
def test_refuses_what_cannot_be(student, case):
    """A radius of 0 or less, and a matrix of zeros, raise ValueError."""
    for radius in (0.0, -0.5):
        require_raises(ValueError, student.scale_spectral_radius, case.normal(3, 3), radius)
    require_raises(ValueError, student.scale_spectral_radius, np.zeros((3, 3)), 0.9)
