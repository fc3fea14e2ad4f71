"""Makes as many columns as the largest label asks for.

Caught by: to_onehot::test_classes_that_do_not_occur
Hint: onehot_width_of_the_largest_label
"""


def to_onehot(labels, classes):
    labels = np.asarray(labels)
    if np.any(labels < 0) or np.any(labels >= classes):
        raise ValueError("no such class")
    width = labels.max() + 1 if labels.size else classes
    return labels[..., None] == np.arange(width)
