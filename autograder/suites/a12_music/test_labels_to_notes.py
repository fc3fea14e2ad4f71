"""All classes, and arrays of any shape."""

import numpy as np

from autograder.suite import points, require_close


@points(1)
def test_every_class(student, reference, case):
    """Each of the 21 classes has its note, also a single class and arrays with more axes."""
    for labels in (np.arange(21), case.integers(0, 21, (2, 5)), np.array(case.integers(0, 21))):
        require_close("notes", student.labels_to_notes(labels), reference.labels_to_notes(labels))
