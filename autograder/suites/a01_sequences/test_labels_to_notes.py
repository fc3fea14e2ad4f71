"""From classes to notes."""

import numpy as np

from autograder.suite import points, require_close, require_raises

ALL_NOTES = [[pitch, duration] for duration in (2, 4, 8) for pitch in range(1, 8)]


@points(1)
def test_all_classes(student, case):
    """The classes 0 to 20 are the 21 notes."""
    labels = case.rng.permutation(21)
    require_close("notes", student.labels_to_notes(labels), np.array(ALL_NOTES)[labels])


@points(0.5)
def test_windows(student, case):
    """Windows of classes give windows of notes, with one more axis at the end."""
    labels = case.integers(0, 21, (4, 3))
    require_close("notes", student.labels_to_notes(labels.tolist()), np.array(ALL_NOTES)[labels])


@points(0.5)
def test_refuses_other_labels(student):
    """A label below 0 or above 20 raises ValueError."""
    for label in (21, -1):
        require_raises(ValueError, student.labels_to_notes, np.array([3, label]))
