"""Looks at the validation accuracy.

Caught by: best_epoch::test_lowest_validation_loss, best_epoch::test_ends
Hint: best_epoch_by_accuracy
"""


def best_epoch(history):
    return int(np.argmax(history["val_accuracy"])) + 1
