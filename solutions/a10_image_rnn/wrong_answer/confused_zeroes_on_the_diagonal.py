"""Sets the diagonal to zero, which is not less than no mistake.

Caught by: most_confused::test_no_mistakes
Hint: confused_zeroes_on_the_diagonal
"""


def most_confused(counts):
    mistakes = counts - np.diag(np.diag(counts))
    return tuple(np.unravel_index(mistakes.argmax(), mistakes.shape))
