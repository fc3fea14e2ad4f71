"""Stops one place early and leaves the last embedding of every sequence at zero.

Caught by: word_embedding_forward::test_rows_of_the_table, word_embedding_forward::test_first_and_last_word,
    word_embedding_forward::test_single_precision
Hint: forward_forgets_the_last_place
"""


def word_embedding_forward(x, W):
    _require_ids(x, len(W))
    out = np.zeros((*x.shape, W.shape[1]), W.dtype)
    for t in range(x.shape[1] - 1):
        out[:, t] = W[x[:, t]]
    return out, (x, W.shape)
