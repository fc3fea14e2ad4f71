"""Learning curves of random courses: the lowest validation loss, wherever it is."""

from autograder.suite import points, require_equal


@points(1)
def test_lowest_validation_loss(student, draw_history):
    """The epoch with the lowest validation loss is found, counted from 1, whatever the other curves do."""
    for lowest in (4, 9):
        history = draw_history(11, lowest)
        require_equal("epoch", student.best_epoch(history), lowest)


@points(1)
def test_ends(student, draw_history):
    """The best epoch may be the first or the last, and of equally good ones the first counts."""
    for lowest in (1, 7):
        require_equal("epoch", student.best_epoch(draw_history(7, lowest)), lowest)
    history = draw_history(8, 3)
    history["val_loss"][5] = history["val_loss"][2]
    require_equal("epoch", student.best_epoch(history), 3)
