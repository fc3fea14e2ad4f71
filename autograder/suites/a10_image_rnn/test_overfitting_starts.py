"""Where learning turns into learning by heart, held to the best epoch of `given`."""

import numpy as np

from autograder.suite import points, require_equal


def curve(case, turn, epochs):
    """A loss that falls until epoch `turn`, counted from 1, and rises afterwards."""
    steps = case.rng.uniform(0.02, 0.1, epochs)
    signs = np.where(np.arange(1, epochs + 1) <= turn, -1.0, 1.0)
    return [float(value) for value in 3 + np.cumsum(signs * steps)]


@points(1.5)
def test_overfits(student, given, case):
    """Training goes on falling while validation rises."""
    for turn, epochs in ((3, 8), (1, 5), (6, 7)):
        history = {"loss": curve(case, epochs, epochs), "val_loss": curve(case, turn, epochs)}
        require_equal("epoch", student.overfitting_starts(history), given.best_epoch(history) + 1)


@points(1)
def test_gets_worse_everywhere(student, case):
    """Where the training loss rises as well, it is not overfitting."""
    loss = curve(case, 4, 9)
    history = {"loss": loss, "val_loss": [value + 0.3 for value in loss]}
    require_equal("epoch", student.overfitting_starts(history), 0)


@points(0.5)
def test_still_learning(student, case):
    """Where the last epoch is the best, nothing has started yet."""
    loss = curve(case, 6, 6)
    history = {"loss": loss, "val_loss": [value + 0.3 for value in loss]}
    require_equal("epoch", student.overfitting_starts(history), 0)
