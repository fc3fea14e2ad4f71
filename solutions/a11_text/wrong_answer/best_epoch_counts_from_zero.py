"""Counts epochs from 0, as argmin does.

Caught by: best_epoch::test_lowest_validation_loss, best_epoch::test_ends
Hint: best_epoch_counts_from_zero
"""


def best_epoch(history):
    return int(np.argmin(history["val_loss"]))
