"""Says the best epoch itself.

Caught by: overfitting_starts::test_overfits
Hint: overfits_at_the_best
"""


def overfitting_starts(history):
    best = best_epoch(history)
    return best if history["loss"][-1] < history["loss"][best - 1] else 0
