"""Divides by zero where there are no words.

Caught by: mean_of_words::test_no_words
Hint: mean_of_nothing_is_nan
"""


def mean_of_words(out, mask):
    with np.errstate(all="ignore"):
        return (out * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1)[:, None]
