"""Takes the last of equal scores.

Caught by: sample_argmax::test_equal_scores
Hint: argmax_takes_the_last
"""


def sample_argmax(scores):
    return scores.shape[1] - 1 - scores[:, ::-1].argmax(axis=1)
