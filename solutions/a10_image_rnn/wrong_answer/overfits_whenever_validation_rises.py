"""Does not look at the loss of the training.

Caught by: overfitting_starts::test_gets_worse_everywhere
Hint: overfits_whenever_validation_rises
"""


def overfitting_starts(history):
    best = best_epoch(history)
    return best + 1 if best < len(history["val_loss"]) else 0
