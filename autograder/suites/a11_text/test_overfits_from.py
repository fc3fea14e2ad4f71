"""Where a network only memorises: after the best epoch its training loss falls on."""

import numpy as np

from autograder.suite import points, require_equal


@points(1.5)
def test_overfits(student, draw_history):
    """The first epoch after the best one in which the training loss is lower is found."""
    losses = draw_history(12, 5)["loss"]
    require_equal("epoch", student.overfits_from(losses, 4), 5)
    losses[5:7] = [losses[4] + 0.1, losses[4] + 0.05]
    require_equal("epoch", student.overfits_from(losses, 5), 8)


@points(0.5)
def test_does_not_overfit(student, draw_history):
    """A training that ends with the best epoch, or whose loss falls no more, does not overfit: 0."""
    losses = draw_history(8, 3)["loss"]
    require_equal("epoch", student.overfits_from(losses, 8), 0)
    require_equal("epoch", student.overfits_from(list(np.maximum(losses, losses[2])), 3), 0)
