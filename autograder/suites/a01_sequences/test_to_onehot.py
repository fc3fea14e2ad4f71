"""A row for each label."""

import numpy as np

from autograder.suite import points, require_close, require_raises


@points(1)
def test_rows(student, case):
    """Each label has its one at its own place, counted from 0."""
    labels = np.array([0, 6, *case.rng.permutation(range(1, 6))[:3]])
    require_close("onehot", student.to_onehot(labels, 7), np.eye(7)[labels])


@points(0.5)
def test_classes_that_do_not_occur(student, case):
    """There is a column for every class, whether it occurs or not."""
    labels = np.array([3, 1, *case.integers(1, 4, 5)])
    require_close("onehot", student.to_onehot(labels, 8), np.eye(8)[labels])


@points(0.5)
def test_batch(student, case):
    """A batch of sequences of labels, given as lists, gets one more axis at its end."""
    labels = case.integers(0, 6, (3, 4))
    labels[1, 2] = 5
    require_close("onehot", student.to_onehot(labels.tolist(), 6), np.eye(6)[labels])


@points(0.25)
def test_no_labels(student):
    """No labels give no rows, but all columns."""
    require_close("onehot", student.to_onehot(np.zeros(0, int), 5), np.zeros((0, 5)))


@points(0.25)
def test_refuses_large_labels(student):
    """A label as large as the number of classes, or larger, raises ValueError."""
    for label in (4, 6):
        require_raises(ValueError, student.to_onehot, np.array([0, label, 1]), 4)


@points(0.5)
def test_refuses_negative_labels(student):
    """A negative label raises ValueError; it does not count from the end."""
    require_raises(ValueError, student.to_onehot, np.array([0, -1, 1]), 4)
