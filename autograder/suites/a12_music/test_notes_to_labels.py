"""All notes, and tunes of any shape."""

import numpy as np

from autograder.suite import points, require_close


@points(1)
def test_every_note(student, reference, tune):
    """Each of the 21 notes has its class, also in arrays with more axes."""
    every = np.array([(pitch, duration) for duration in (2, 4, 8) for pitch in range(1, 8)])
    require_close("labels", student.notes_to_labels(every), reference.notes_to_labels(every))
    windows = tune(12).reshape(3, 4, 2)
    require_close("labels", student.notes_to_labels(windows), reference.notes_to_labels(windows))
