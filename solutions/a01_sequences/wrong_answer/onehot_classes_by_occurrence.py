"""Numbers the classes that occur, in their order.

Caught by: to_onehot::test_rows, to_onehot::test_classes_that_do_not_occur
Hint: onehot_classes_by_occurrence
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError("no such class")
    numbered = np.unique(labels, return_inverse=True)[1].reshape(labels.shape)
    return numbered[..., None] == np.arange(classes)
