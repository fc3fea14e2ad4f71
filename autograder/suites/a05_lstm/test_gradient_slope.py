"""The slope of the logarithm of gradient norms."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(0.5)
def test_scattered(student, reference, case):
    """The slope is that of the best line through scattered points."""
    norms = np.exp(case.normal(9, scale=2.0))
    require_close("slope", student.gradient_slope(norms), reference.gradient_slope(norms))


@points(0.5)
def test_steady(student, case):
    """A norm that shrinks by the same factor at each step has the logarithm of that factor as its slope."""
    factor = 0.3 + 0.5 * case.rng.random()
    T = int(case.integers(5, 12))
    norms = 1e-12 * factor ** np.arange(T)
    require_close("slope", student.gradient_slope(norms), np.log(factor))
    require_close("slope", student.gradient_slope(norms[::-1]), -np.log(factor))


@points(0.5)
def test_two_norms(student, case):
    """Two norms are enough, in a list as well."""
    first, second = np.exp(case.normal(2))
    require_close("slope", student.gradient_slope([float(first), float(second)]), np.log(second / first))


@points(0.5)
def test_refuses(student, case):
    """A single norm, or one that is zero, has no slope and raises ValueError."""
    norms = np.exp(case.normal(5))
    require_raises(ValueError, student.gradient_slope, norms[:1])
    norms[2] = 0
    require_raises(ValueError, student.gradient_slope, norms)
