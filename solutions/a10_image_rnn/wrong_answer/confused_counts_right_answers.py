"""Looks at the diagonal too.

Caught by: most_confused::test_most_frequent, most_confused::test_ties, most_confused::test_no_mistakes
Hint: confused_counts_right_answers
"""


def most_confused(counts):
    return tuple(np.unravel_index(counts.argmax(), counts.shape))
