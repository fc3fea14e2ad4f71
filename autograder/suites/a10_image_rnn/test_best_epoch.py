"""The lowest validation loss of histories of random length."""

from autograder.suite import points, require_equal


def falling_and_rising(case, best, epochs):
    """A validation loss that falls until epoch `best`, counted from 1, and rises afterwards; noisy, without ties."""
    steps = case.rng.uniform(0.01, 0.1, epochs)
    loss = [1.0]
    for epoch in range(2, epochs + 1):
        loss.append(loss[-1] + (-steps[epoch - 1] if epoch <= best else steps[epoch - 1]))
    return [float(value) for value in loss]


@points(1)
def test_lowest(student, case):
    """The epoch with the lowest validation loss, counted from 1."""
    for best, epochs in ((4, 9), (1, 6), (7, 7)):
        val_loss = falling_and_rising(case, best, epochs)
        loss = falling_and_rising(case, epochs, epochs)
        history = {"loss": loss, "accuracy": sorted(loss), "val_loss": val_loss, "val_accuracy": val_loss[::-1]}
        require_equal("epoch", student.best_epoch(history), best)


@points(1)
def test_first_of_equals(student):
    """Of several equally good epochs the first one counts."""
    history = {"loss": [0.9, 0.7, 0.6, 0.5, 0.4], "val_loss": [0.8, 0.5, 0.6, 0.5, 0.7]}
    require_equal("epoch", student.best_epoch(history), 2)
