"""Counts epochs from 0.

Caught by: best_epoch::test_lowest, best_epoch::test_first_of_equals
Hint: best_counts_from_0
"""


def best_epoch(history):
    return int(np.argmin(history["val_loss"]))
