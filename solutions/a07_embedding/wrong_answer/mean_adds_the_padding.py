"""Divides by the number of words, but adds up every place.

Caught by: mean_of_words::test_mean_over_words, mean_of_words::test_no_words
Hint: mean_adds_the_padding
"""


def mean_of_words(out, mask):
    return out.sum(axis=1) / np.maximum(mask.sum(axis=1), 1)[:, None]
