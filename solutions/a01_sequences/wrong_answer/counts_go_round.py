"""Counts the first label as following the last.

Caught by: next_counts::test_counts, next_counts::test_classes_that_do_not_occur, next_counts::test_nothing_follows
Hint: counts_go_round
"""


def next_counts(labels, classes):
    counts = np.zeros((classes, classes), int)
    np.add.at(counts, (labels, np.roll(labels, -1)), 1)
    return counts
