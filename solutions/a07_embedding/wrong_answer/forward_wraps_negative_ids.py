"""Looks at ids that are too large only: NumPy counts negative ones from the end.

Caught by: word_embedding_forward::test_refuses_negative_ids
Hint: forward_wraps_negative_ids
"""


def word_embedding_forward(x, W):
    if x.size and x.max() >= len(W):
        raise ValueError("no such word")
    return W[x], (x, W.shape)
