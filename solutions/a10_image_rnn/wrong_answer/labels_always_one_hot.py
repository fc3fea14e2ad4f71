"""One-hot labels for both losses.

Caught by: prepare_labels::test_integers, prepare_labels::test_other_losses
Hint: labels_always_one_hot
"""


def prepare_labels(labels, loss, classes=10):
    return np.eye(classes, dtype=np.float32)[labels]
