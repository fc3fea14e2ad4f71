"""Divides by the lengths of the rows and forgets that of the vector.

Caught by: cosine_similarity::test_cosines, cosine_similarity::test_same_and_opposite,
    cosine_similarity::test_zero_row
Hint: cosine_divides_by_the_rows_only
"""


def cosine_similarity(W, vector):
    lengths = np.sqrt((W**2).sum(axis=1))
    return (W @ vector) / np.where(lengths > 0, lengths, 1)
