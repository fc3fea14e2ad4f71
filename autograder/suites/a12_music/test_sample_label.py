"""Lots that fall all over the unit interval."""

import numpy as np

from autograder.suite import points, require_equal


def draw(student, reference, case, temperature, count):
    """Compares the classes of `count` lots, all together: so a hint can tell one mistake from another."""
    chances = case.rng.dirichlet(np.ones(6)) * 0.94 + 0.01
    lots = [float(u) for u in (np.arange(count) + case.rng.uniform(0.1, 0.9)) / count]
    labels = np.array([student.sample_label(chances, temperature, u) for u in lots])
    require_equal("labels", labels, np.array([reference.sample_label(chances, temperature, u) for u in lots]))


@points(1.5)
def test_as_likely_as_they_are(student, reference, case):
    """At temperature 1 every class has its own probability as its share."""
    draw(student, reference, case, 1.0, 24)


@points(1.5)
def test_warm(student, reference, case):
    """Above 1 shares become more alike, and still add up to one."""
    draw(student, reference, case, float(case.rng.uniform(1.5, 3)), 24)


@points(0.5)
def test_impossible(student):
    """A class that cannot come is never drawn, wherever the lot falls."""
    for temperature in (0.5, 1.0, 2.0):
        require_equal("label", student.sample_label(np.array([0.0, 0.3, 0.0, 0.7]), temperature, 0.0), 1)


@points(0.5)
def test_cold(student, reference, case):
    """Below 1 the most likely class takes almost everything."""
    draw(student, reference, case, float(case.rng.uniform(0.2, 0.6)), 24)
