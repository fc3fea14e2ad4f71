"""Cross-entropy of softmax, and its gradient against the complex-step gradient of the loss."""

import numpy as np
import pytest

from autograder.suite import exact_gradient, points, require_close, require_raises

N, T, O = 3, 4, 5  # noqa: E741


@pytest.fixture
def scores(case):
    """(N, T, O)."""
    return case.normal(N, T, O, scale=2.0)


@pytest.fixture
def targets(case):
    """(N, T)."""
    return case.integers(0, O, (N, T))


def require_gradient(reference, dscores, scores, targets):
    arguments = {"scores": scores, "targets": targets}
    require_close("dscores", dscores, exact_gradient(reference.softmax_loss, arguments, 1.0, "scores"))


@points(1)
def test_loss(student, reference, scores, targets):
    """The loss is the mean over every step of every sequence."""
    loss, _ = student.softmax_loss(scores, targets)
    require_close("loss", loss, reference.softmax_loss(scores, targets)[0])


@points(1.5)
def test_gradient(student, reference, scores, targets):
    """dscores is the gradient of that mean."""
    _, dscores = student.softmax_loss(scores, targets)
    require_gradient(reference, dscores, scores, targets)


@points(1)
def test_one_prediction_for_each_sequence(student, reference, scores, targets):
    """Scores (N, O) with targets (N,) work as well."""
    loss, dscores = student.softmax_loss(scores[:, 0], targets[:, 0])
    require_close("loss", loss, reference.softmax_loss(scores[:, 0], targets[:, 0])[0])
    require_gradient(reference, dscores, scores[:, 0], targets[:, 0])


@points(0.5)
def test_large_scores(student, reference, scores, targets):
    """Scores of any size give finite losses and gradients, also where a target is next to impossible."""
    large = scores * 1000
    loss, dscores = student.softmax_loss(large, targets)
    require_close("loss", loss, reference.softmax_loss(large, targets)[0])
    require_close("dscores", dscores, reference.softmax_loss(large, targets)[1])


@points(0.5)
def test_refuses_classes_that_do_not_exist(student, scores, targets):
    """A target below 0 or from O on raises ValueError."""
    for wrong in (-1, O):
        changed = targets.copy()
        changed[1, 2] = wrong
        require_raises(ValueError, student.softmax_loss, scores, changed)


@points(0.5)
def test_refuses_targets_of_another_shape(student, scores, targets):
    """Targets for another number of predictions raise ValueError."""
    require_raises(ValueError, student.softmax_loss, scores, targets[:, :1])
    require_raises(ValueError, student.softmax_loss, scores, np.zeros((N, T, O), np.int64))
