"""Lets negative labels count from the end.

Caught by: to_onehot::test_refuses_negative_labels
Hint: onehot_negative_from_the_end
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels >= classes):
        raise ValueError("no such class")
    return np.eye(classes)[labels]
