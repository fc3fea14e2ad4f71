"""Looks at the training loss, which is lowest in the end nearly always.

Caught by: best_epoch::test_lowest_validation_loss, best_epoch::test_ends
Hint: best_epoch_by_training_loss
"""


def best_epoch(history):
    return int(np.argmin(history["loss"])) + 1
