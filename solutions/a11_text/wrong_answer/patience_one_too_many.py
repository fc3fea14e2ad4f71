"""Waits for one epoch more than the patience allows.

Caught by: epochs_run::test_patience, epochs_run::test_equal_is_no_better
Hint: patience_one_too_many
"""


def epochs_run(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        if epoch - best > patience:
            return epoch + 1
    return len(val_losses)
