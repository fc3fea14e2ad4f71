"""Labels in the forms that the two losses read."""

import numpy as np

from autograder.suite import points, require_close, require_raises, require_shape

SPARSE, ONE_HOT = "sparse_categorical_crossentropy", "categorical_crossentropy"


@points(1)
def test_integers(student, case):
    """For the sparse loss labels stay the integers that they are."""
    labels = case.integers(0, 10, 13)
    y = student.prepare_labels(labels, SPARSE)
    require_shape("y", y, (13,))
    require_close("y", y, labels)


@points(1.5)
def test_one_hot(student, case):
    """For the other loss each label is a row with a single one, as many numbers as there are classes."""
    labels = case.integers(0, 6, 11)  # 6 is a class that does not occur
    require_close("y", student.prepare_labels(labels, ONE_HOT, 7), np.eye(7)[labels])
    require_close("y", student.prepare_labels(labels[:4], ONE_HOT), np.eye(10)[labels[:4]])


@points(0.5)
def test_other_losses(student, case):
    """Another loss raises ValueError."""
    labels = case.integers(0, 10, 5)
    for loss in ("mean_squared_error", "binary_crossentropy"):
        require_raises(ValueError, student.prepare_labels, labels, loss)
