"""Loses the axes of the labels.

Caught by: to_onehot::test_batch
Hint: onehot_flattens
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError("no such class")
    return labels.reshape(-1, 1) == np.arange(classes)
