"""Takes the smallest score.

Caught by: sample_argmax::test_largest, sample_argmax::test_equal_scores
Hint: argmax_takes_the_least
"""


def sample_argmax(scores):
    return scores.argmin(axis=1)
