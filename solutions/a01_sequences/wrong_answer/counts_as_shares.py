"""Divides every row by its sum.

Caught by: next_counts::test_counts, next_counts::test_classes_that_do_not_occur
Hint: counts_as_shares
"""


def next_counts(labels, classes):
    counts = np.zeros((classes, classes))
    np.add.at(counts, (labels[:-1], labels[1:]), 1)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
