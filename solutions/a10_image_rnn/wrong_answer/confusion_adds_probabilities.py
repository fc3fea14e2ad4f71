"""Adds probabilities up instead of counting predictions.

Caught by: confusion_matrix::test_counts
Hint: confusion_adds_probabilities
"""


def confusion_matrix(labels, probabilities):
    counts = np.zeros((probabilities.shape[1],) * 2)
    np.add.at(counts, labels, probabilities)
    return counts
