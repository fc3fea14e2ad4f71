"""Divides each row by its sum.

Caught by: confusion_matrix::test_counts, confusion_matrix::test_classes_that_do_not_occur
Hint: confusion_in_shares
"""


def confusion_matrix(labels, probabilities):
    counts = np.zeros((probabilities.shape[1],) * 2)
    np.add.at(counts, (labels, predict_digits(probabilities)), 1)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
