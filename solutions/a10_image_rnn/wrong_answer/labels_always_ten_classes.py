"""Ignores the number of classes.

Caught by: prepare_labels::test_one_hot
Hint: labels_always_ten_classes
"""


def prepare_labels(labels, loss, classes=10):
    if loss == "sparse_categorical_crossentropy":
        return labels
    if loss == "categorical_crossentropy":
        return np.eye(10, dtype=np.float32)[labels]
    raise ValueError(loss)
