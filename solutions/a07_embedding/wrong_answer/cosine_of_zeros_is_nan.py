"""Divides zero by zero for a row of zeros.

Caught by: cosine_similarity::test_zero_row
Hint: cosine_of_zeros_is_nan
"""


def cosine_similarity(W, vector):
    with np.errstate(all="ignore"):
        return (W @ vector) / (np.sqrt((W**2).sum(axis=1)) * np.sqrt((vector**2).sum()))
