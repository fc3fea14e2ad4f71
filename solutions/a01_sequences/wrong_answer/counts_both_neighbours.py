"""Counts what comes before as well.

Caught by: next_counts::test_counts, next_counts::test_classes_that_do_not_occur
Hint: counts_both_neighbours
"""


def next_counts(labels, classes):
    counts = np.zeros((classes, classes), int)
    np.add.at(counts, (labels[:-1], labels[1:]), 1)
    return counts + counts.T
