"""The most probable character."""

import numpy as np

from autograder.suite import points, require_close


@points(0.5)
def test_largest(student, reference, case):
    """Each row gets the id of its largest score."""
    scores = case.normal(6, 5, scale=3)
    require_close("ids", student.sample_argmax(scores), reference.sample_argmax(scores))


@points(0.5)
def test_equal_scores(student, reference, case):
    """Of equal scores the lowest id is taken, also where all are negative."""
    scores = np.array([[-3.0, -1.0, -2.0, -1.0], [0.0, 0.0, 0.0, 0.0], [-7.0, -6.0, -6.0, -6.5]])
    require_close("ids", student.sample_argmax(scores), reference.sample_argmax(scores))
