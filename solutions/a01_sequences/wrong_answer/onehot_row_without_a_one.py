"""Gives labels that are too large a row of zeros.

Caught by: to_onehot::test_refuses_large_labels
Hint: onehot_row_without_a_one
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels < 0):
        raise ValueError("no such class")
    return labels[..., None] == np.arange(classes)
