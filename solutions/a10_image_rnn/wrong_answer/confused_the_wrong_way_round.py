"""Gives the predicted class first.

Caught by: most_confused::test_most_frequent, most_confused::test_ties, most_confused::test_no_mistakes
Hint: confused_the_wrong_way_round
"""


def most_confused(counts):
    mistakes = np.where(np.eye(len(counts)) == 1, -1, counts)
    true, predicted = np.unravel_index(mistakes.argmax(), mistakes.shape)
    return predicted, true
