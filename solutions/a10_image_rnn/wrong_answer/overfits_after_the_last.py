"""Says an epoch that was never trained where the last one is the best.

Caught by: overfitting_starts::test_still_learning
Hint: overfits_after_the_last
"""


def overfitting_starts(history):
    best = best_epoch(history)
    return best + 1 if history["loss"][-1] <= history["loss"][best - 1] else 0
