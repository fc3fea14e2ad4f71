"""Counts predicted classes in rows.

Caught by: confusion_matrix::test_counts, confusion_matrix::test_classes_that_do_not_occur
Hint: confusion_transposed
"""


def confusion_matrix(labels, probabilities):
    counts = np.zeros((probabilities.shape[1],) * 2, int)
    np.add.at(counts, (predict_digits(probabilities), labels), 1)
    return counts
