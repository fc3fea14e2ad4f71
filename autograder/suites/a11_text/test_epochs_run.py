"""What EarlyStopping would do with a course of validation losses."""

import numpy as np

from autograder.suite import points, require_equal


def bumpy(case, low):
    """Losses from 0.5 to 1 that fall to a new low in the epochs `low`, counted from 1, and nowhere else."""
    losses = 0.6 + 0.4 * case.rng.random(14)
    losses[[epoch - 1 for epoch in low]] = 0.5 - 0.02 * np.arange(len(low))
    losses[0] = 0.55
    return [float(loss) for loss in losses]


@points(1)
def test_patience(student, case):
    """The training ends with the epoch in which the patience runs out; a new lowest value renews it."""
    losses = bumpy(case, [2, 4, 7])
    for patience, epochs in ((1, 3), (2, 6), (3, 10), (5, 12)):
        require_equal("epochs", student.epochs_run(losses, patience), epochs)


@points(0.5)
def test_equal_is_no_better(student, case):
    """A loss as low as the lowest so far is no improvement."""
    losses = bumpy(case, [3])
    losses[3] = losses[4] = losses[2]
    require_equal("epochs", student.epochs_run(losses, 2), 5)
    require_equal("epochs", student.epochs_run([losses[0]] * 3 + [0.1], 2), 3)


@points(0.5)
def test_to_the_end(student, case):
    """Where the patience never runs out all epochs are run."""
    losses = bumpy(case, [2, 5, 9, 13])
    require_equal("epochs", student.epochs_run(losses, 6), 14)
    require_equal("epochs", student.epochs_run(losses[::-1][:3], 9), 3)
