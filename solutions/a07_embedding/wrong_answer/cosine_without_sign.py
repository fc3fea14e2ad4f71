"""Takes the absolute value: opposite words look alike.

Caught by: cosine_similarity::test_cosines, cosine_similarity::test_same_and_opposite,
    cosine_similarity::test_zero_row
Hint: cosine_without_sign
"""


def cosine_similarity(W, vector):
    lengths = np.sqrt((W**2).sum(axis=1)) * np.sqrt((vector**2).sum())
    return np.abs(W @ vector) / np.where(lengths > 0, lengths, 1)
