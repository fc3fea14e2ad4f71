"""Adds up both directions of a confusion.

Caught by: most_confused::test_most_frequent
Hint: confused_in_both_directions
"""


def most_confused(counts):
    both = np.triu(counts + counts.T, 1)
    both[np.tril_indices(len(counts))] = -1
    return tuple(np.unravel_index(both.argmax(), both.shape))
