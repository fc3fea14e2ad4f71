"""Divides by T: padding counts as if it were words.

Caught by: mean_of_words::test_mean_over_words, mean_of_words::test_no_words
Hint: mean_over_all_places
"""


def mean_of_words(out, mask):
    return (out * mask[:, :, None]).mean(axis=1)
