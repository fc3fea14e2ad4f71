"""How often each class follows each class."""

import numpy as np

from autograder.suite import points, require_close


@points(1)
def test_counts(student, reference, case):
    """Row i counts what comes after i, also where a pair occurs many times."""
    labels = np.concatenate([[0, 1, 1, 1, 1], case.rng.choice(4, 60, p=[0.4, 0.3, 0.2, 0.1])])
    require_close("counts", student.next_counts(labels, 4), reference.next_counts(labels, 4))


@points(0.5)
def test_classes_that_do_not_occur(student, reference, case):
    """Classes that do not occur have rows and columns of zeros."""
    labels = case.integers(0, 3, 20)
    require_close("counts", student.next_counts(labels, 5), reference.next_counts(labels, 5))


@points(0.5)
def test_nothing_follows(student):
    """After a single label nothing comes."""
    require_close("counts", student.next_counts(np.array([2]), 4), np.zeros((4, 4)))
