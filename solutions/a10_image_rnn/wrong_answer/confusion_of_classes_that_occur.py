"""Makes the matrix as large as the largest class that occurs.

Caught by: confusion_matrix::test_classes_that_do_not_occur, confusion_matrix::test_no_pictures
Hint: confusion_of_classes_that_occur
"""


def confusion_matrix(labels, probabilities):
    predicted = predict_digits(probabilities)
    size = int(max(labels.max(initial=0), predicted.max(initial=0))) + 1
    counts = np.zeros((size, size), int)
    np.add.at(counts, (labels, predicted), 1)
    return counts
