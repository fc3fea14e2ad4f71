"""One-hot rows, though the loss takes whole numbers.

Caught by: reuters_labels::test_fit_the_loss
Hint: reuters_one_hot_labels_for_a_sparse_loss
"""


def reuters_labels(topics, classes):
    return np.eye(classes)[topics]
