"""Takes the highest validation loss.

Caught by: best_epoch::test_lowest, best_epoch::test_first_of_equals
Hint: best_is_the_worst
"""


def best_epoch(history):
    return int(np.argmax(history["val_loss"])) + 1
