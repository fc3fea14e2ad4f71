"""Does not divide.

Caught by: mean_of_words::test_mean_over_words, mean_of_words::test_all_words, mean_of_words::test_no_words
Hint: mean_is_the_sum
"""


def mean_of_words(out, mask):
    return (out * mask[:, :, None]).sum(axis=1)
