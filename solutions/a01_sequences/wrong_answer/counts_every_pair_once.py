"""Adds with +=, which counts every pair once.

Caught by: next_counts::test_counts, next_counts::test_classes_that_do_not_occur
Hint: counts_every_pair_once
"""


def next_counts(labels, classes):
    counts = np.zeros((classes, classes), int)
    counts[labels[:-1], labels[1:]] += 1
    return counts
