"""Adds with counts[...] += 1, which counts each pair once.

Caught by: confusion_matrix::test_counts, confusion_matrix::test_classes_that_do_not_occur
Hint: confusion_counts_once
"""


def confusion_matrix(labels, probabilities):
    counts = np.zeros((probabilities.shape[1],) * 2, int)
    counts[labels, predict_digits(probabilities)] += 1
    return counts
