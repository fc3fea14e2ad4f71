"""From notes to classes."""

import numpy as np

from autograder.suite import points, require_close, require_raises

ALL_NOTES = [[pitch, duration] for duration in (2, 4, 8) for pitch in range(1, 8)]


@points(1)
def test_all_notes(student, case):
    """The 21 notes have the classes 0 to 20: all of duration 2, all of duration 4, all of duration 8."""
    labels = case.rng.permutation(21)
    require_close("labels", student.notes_to_labels(np.array(ALL_NOTES)[labels]), labels)


@points(0.5)
def test_single_note(student):
    """The note (4, 4), given as a list, has class 10."""
    require_close("labels", student.notes_to_labels([4, 4]), 10)


@points(0.5)
def test_windows(student, case):
    """Windows of notes give windows of classes."""
    labels = case.integers(0, 21, (4, 3))
    require_close("labels", student.notes_to_labels(np.array(ALL_NOTES)[labels]), labels)


@points(0.5)
def test_refuses_other_pitches(student):
    """A pitch below 1 or above 7 raises ValueError."""
    for pitch in (0, 8):
        require_raises(ValueError, student.notes_to_labels, np.array([[1, 4], [pitch, 4]]))


@points(0.5)
def test_refuses_other_durations(student):
    """A duration that is not 2, 4 or 8 raises ValueError."""
    for duration in (16, 3, 1):
        require_raises(ValueError, student.notes_to_labels, np.array([[1, 4], [2, duration]]))
