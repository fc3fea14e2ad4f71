"""Takes the last word for every id beyond the end of the table.

Caught by: word_embedding_forward::test_refuses_ids_that_are_too_large
Hint: forward_clips_large_ids
"""


def word_embedding_forward(x, W):
    if x.size and x.min() < 0:
        raise ValueError("no such word")
    return W[np.minimum(x, len(W) - 1)], (np.minimum(x, len(W) - 1), W.shape)
