"""Builds the array from a list of rows, which is empty where there are no labels.

Caught by: to_onehot::test_no_labels
Hint: onehot_nothing_has_no_width
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError("no such class")
    return np.array([np.eye(classes)[label] for label in labels])
