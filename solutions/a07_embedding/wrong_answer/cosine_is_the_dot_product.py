"""Leaves the lengths out: long vectors look similar to everything.

Caught by: cosine_similarity::test_cosines, cosine_similarity::test_same_and_opposite,
    cosine_similarity::test_zero_row
Hint: cosine_is_the_dot_product
"""


def cosine_similarity(W, vector):
    return W @ vector
