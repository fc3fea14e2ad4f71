"""Takes the last of equally good epochs.

Caught by: best_epoch::test_first_of_equals
Hint: best_is_the_last
"""


def best_epoch(history):
    return len(history["val_loss"]) - int(np.argmin(history["val_loss"][::-1]))
