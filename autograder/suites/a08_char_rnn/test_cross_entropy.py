"""Softmax cross-entropy over characters, and its gradient against the complex-step gradient of the reference."""

import numpy as np

from autograder.suite import exact_gradient, points, require_close


def require_gradient(dscores, reference, scores, y):
    """dscores is the exact gradient of the reference's loss."""
    expected = exact_gradient(reference.cross_entropy, {"scores": scores, "y": y}, 1.0, wrt="scores")
    require_close("dscores", dscores, expected)


@points(1.5)
def test_loss(student, reference, case):
    """The loss is the mean over all characters of all sequences."""
    scores, y = case.normal(2, 5, 7, scale=2), case.integers(0, 7, (2, 5))
    require_close("loss", student.cross_entropy(scores, y)[0], reference.cross_entropy(scores, y)[0])


@points(2)
def test_gradient(student, reference, case):
    """dscores is the gradient of that mean."""
    scores, y = case.normal(3, 4, 5, scale=2), case.integers(0, 5, (3, 4))
    require_gradient(student.cross_entropy(scores, y)[1], reference, scores, y)


@points(1)
def test_large_scores(student, reference, case):
    """Scores of thousands give the right loss, where exp alone would overflow and p be rounded to 0."""
    scores, y = case.normal(2, 3, 6, scale=2000), case.integers(0, 6, (2, 3))
    y[0, 0] = scores[0, 0].argmin()
    loss, dscores = student.cross_entropy(scores, y)
    require_close("loss", loss, reference.cross_entropy(scores, y)[0])
    require_close("dscores", dscores, reference.cross_entropy(scores, y)[1])


@points(0.5)
def test_one_character(student, reference, case):
    """A single character, in single precision, works as well."""
    scores, y = case.normal(1, 1, 4, dtype=np.float32), case.integers(0, 4, (1, 1))
    loss, dscores = student.cross_entropy(scores, y)
    require_close("loss", loss, reference.cross_entropy(scores, y)[0], rtol=1e-4)
    require_close("dscores", dscores, reference.cross_entropy(scores, y)[1])
