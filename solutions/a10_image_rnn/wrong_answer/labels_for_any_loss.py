"""Gives integers for losses that it does not know.

Caught by: prepare_labels::test_other_losses
Hint: labels_for_any_loss
"""


def prepare_labels(labels, loss, classes=10):
    if loss == "categorical_crossentropy":
        return np.eye(classes, dtype=np.float32)[labels]
    return labels
