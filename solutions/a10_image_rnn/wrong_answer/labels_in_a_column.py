"""Gives integers as a column, as one regression target each.

Caught by: prepare_labels::test_integers
Hint: labels_in_a_column
"""


def prepare_labels(labels, loss, classes=10):
    if loss == "sparse_categorical_crossentropy":
        return labels[:, None]
    if loss == "categorical_crossentropy":
        return np.eye(classes, dtype=np.float32)[labels]
    raise ValueError(loss)
