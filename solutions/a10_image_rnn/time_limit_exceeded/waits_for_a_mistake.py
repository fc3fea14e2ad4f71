"""Looks for the largest count again and again until it is beside the diagonal, where there may be none.

Caught by: most_confused::test_no_mistakes
"""


def most_confused(counts):
    flat = np.array(counts)
    np.fill_diagonal(flat, 0)
    while True:
        true, predicted = np.unravel_index(flat.argmax(), flat.shape)
        if true != predicted:
            return true, predicted
