"""Compares with the epoch before, not with the best one.

Caught by: overfits_from::test_overfits
Hint: overfits_compares_with_the_epoch_before
"""


def overfits_from(losses, best):
    return next((n + 1 for n in range(best, len(losses)) if losses[n] < losses[n - 1]), 0)
