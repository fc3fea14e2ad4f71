"""Of equally good epochs takes the last.

Caught by: best_epoch::test_ends
Hint: best_epoch_last_of_equals
"""


def best_epoch(history):
    losses = history["val_loss"]
    return len(losses) - int(np.argmin(losses[::-1]))
