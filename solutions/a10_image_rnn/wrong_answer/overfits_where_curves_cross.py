"""Says the first epoch in which the validation loss is above the training loss.

Caught by: overfitting_starts::test_overfits, overfitting_starts::test_gets_worse_everywhere,
    overfitting_starts::test_still_learning
Hint: overfits_where_curves_cross
"""


def overfitting_starts(history):
    for epoch, (loss, val_loss) in enumerate(zip(history["loss"], history["val_loss"], strict=True), 1):
        if val_loss > loss:
            return epoch
    return 0
