"""Takes the epoch after the best one, whatever the training loss does.

Caught by: overfits_from::test_overfits, overfits_from::test_does_not_overfit
Hint: overfits_right_after_the_best
"""


def overfits_from(losses, best):
    return best + 1
