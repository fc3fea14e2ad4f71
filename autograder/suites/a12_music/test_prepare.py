"""Windows of random tunes, and the song of the lecture."""

import numpy as np

from autograder.suite import points, require_close, require_shape


@points(1.5)
def test_windows(student, reference, tune):
    """The notes of each window, in the order of time."""
    notes = tune(15)
    notes[:, 1] = np.minimum(notes[:, 1], 4)  # the last class would break whoever counts classes from 1
    X, _ = student.prepare(notes, 4)
    require_close("X", X, reference.prepare(notes, 4)[0])


@points(1.5)
def test_targets(student, given, tune):
    """The note right after each window, as a one-hot row with a place for every class."""
    notes = tune(15)
    notes[:, 1] = np.minimum(notes[:, 1], 4)  # no eighth notes, and still a place for them
    _, y = student.prepare(notes, 4)
    labels = np.ravel(given.notes_to_labels(notes[4:]))
    require_close("y", y, (labels[:, None] == np.arange(21)).astype(float))


@points(1)
def test_little_star(student, song):
    """The 42 notes of the lecture, in windows of eight."""
    X, y = student.prepare(song)
    require_shape("X", X, (34, 8, 2))
    require_shape("y", y, (34, 21))
