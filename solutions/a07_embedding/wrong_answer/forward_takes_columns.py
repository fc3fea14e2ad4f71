"""Takes row numbers for column numbers.

Caught by: word_embedding_forward::test_rows_of_the_table, word_embedding_forward::test_first_and_last_word,
    word_embedding_forward::test_single_precision
Hint: forward_takes_columns
"""


def word_embedding_forward(x, W):
    _require_ids(x, len(W))
    return np.moveaxis(W[:, x % W.shape[1]], 0, -1)[..., : W.shape[1]], (x, W.shape)
