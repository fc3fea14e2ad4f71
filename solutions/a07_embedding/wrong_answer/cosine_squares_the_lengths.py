"""Forgets the square roots.

Caught by: cosine_similarity::test_cosines, cosine_similarity::test_same_and_opposite,
    cosine_similarity::test_zero_row
Hint: cosine_squares_the_lengths
"""


def cosine_similarity(W, vector):
    lengths = (W**2).sum(axis=1) * (vector**2).sum()
    return (W @ vector) / np.where(lengths > 0, lengths, 1)
