"""Makes rows as long as the largest label that occurs needs.

Caught by: prepare_labels::test_one_hot
Hint: labels_as_many_as_occur
"""


def prepare_labels(labels, loss, classes=10):
    if loss == "sparse_categorical_crossentropy":
        return labels
    if loss == "categorical_crossentropy":
        return np.eye(labels.max() + 1, dtype=np.float32)[labels]
    raise ValueError(loss)
