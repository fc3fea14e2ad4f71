"""Counts of true and predicted classes, held to the own or the reference's digits."""

import numpy as np

from autograder.suite import points, require_close, require_shape


def expected_counts(given, labels, probabilities):
    """Counted one picture after the other."""
    counts = np.zeros((probabilities.shape[1],) * 2)
    for true, predicted in zip(labels, np.asarray(given.predict_digits(probabilities)), strict=True):
        counts[int(true), int(predicted)] += 1
    return counts


@points(1.5)
def test_counts(student, given, case):
    """Each picture is counted once, in the row of its true class and the column of the predicted one."""
    probabilities = case.rng.dirichlet(np.full(4, 0.3), 60)
    labels = case.integers(0, 4, 60)
    counts = student.confusion_matrix(labels, probabilities)
    require_shape("counts", counts, (4, 4))
    require_close("counts", counts, expected_counts(given, labels, probabilities))


@points(1)
def test_classes_that_do_not_occur(student, given, case):
    """A class that neither occurs nor is predicted has a row and a column of zeros."""
    probabilities = np.zeros((20, 6))
    probabilities[np.arange(20), case.integers(0, 3, 20)] = 1
    labels = case.integers(1, 4, 20)
    require_close(
        "counts", student.confusion_matrix(labels, probabilities), expected_counts(given, labels, probabilities)
    )


@points(0.5)
def test_no_pictures(student):
    """Without pictures all counts are zero."""
    counts = student.confusion_matrix(np.zeros(0, int), np.zeros((0, 5)))
    require_close("counts", counts, np.zeros((5, 5)))
