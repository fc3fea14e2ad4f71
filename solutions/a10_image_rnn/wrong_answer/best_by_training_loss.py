"""Looks at the loss of the training.

Caught by: best_epoch::test_lowest, best_epoch::test_first_of_equals
Hint: best_by_training_loss
"""


def best_epoch(history):
    return int(np.argmin(history["loss"])) + 1
