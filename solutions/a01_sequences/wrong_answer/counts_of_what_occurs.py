"""Makes as many rows and columns as the largest label asks for.

Caught by: next_counts::test_classes_that_do_not_occur, next_counts::test_nothing_follows
Hint: counts_of_what_occurs
"""


def next_counts(labels, classes):
    size = int(np.max(labels)) + 1
    counts = np.zeros((size, size), int)
    np.add.at(counts, (labels[:-1], labels[1:]), 1)
    return counts
