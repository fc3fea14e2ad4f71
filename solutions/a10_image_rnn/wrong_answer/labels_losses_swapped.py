"""Takes the two losses for one another.

Caught by: prepare_labels::test_integers, prepare_labels::test_one_hot
Hint: labels_losses_swapped
"""


def prepare_labels(labels, loss, classes=10):
    if loss == "categorical_crossentropy":
        return labels
    if loss == "sparse_categorical_crossentropy":
        return np.eye(classes, dtype=np.float32)[labels]
    raise ValueError(loss)
