"""Puts the axis of the classes first.

Caught by: to_onehot::test_rows, to_onehot::test_classes_that_do_not_occur, to_onehot::test_batch,
    to_onehot::test_no_labels
Hint: onehot_new_axis_first
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError("no such class")
    return np.moveaxis(labels[..., None] == np.arange(classes), -1, 0)
