"""Takes a loss that is as low as the lowest for an improvement.

Caught by: epochs_run::test_equal_is_no_better
Hint: patience_is_renewed_by_equal_losses
"""


def epochs_run(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss <= val_losses[best]:
            best = epoch
        if epoch - best == patience:
            return epoch + 1
    return len(val_losses)
