"""Gives label 1 the first place.

Caught by: to_onehot::test_rows, to_onehot::test_classes_that_do_not_occur, to_onehot::test_batch
Hint: onehot_counts_from_one
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError("no such class")
    return np.eye(classes)[labels - 1]
