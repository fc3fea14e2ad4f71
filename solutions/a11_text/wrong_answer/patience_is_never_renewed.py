"""Counts all epochs without an improvement, not those in a row.

Caught by: epochs_run::test_patience, epochs_run::test_equal_is_no_better, epochs_run::test_to_the_end
Hint: patience_is_never_renewed
"""


def epochs_run(val_losses, patience):
    best, waited = val_losses[0], 0
    for epoch, loss in enumerate(val_losses[1:], start=2):
        waited += loss >= best
        best = min(best, loss)
        if waited == patience:
            return epoch
    return len(val_losses)
