"""Takes ids for numbers that start at 1.

Caught by: word_embedding_forward::test_rows_of_the_table, word_embedding_forward::test_first_and_last_word,
    word_embedding_forward::test_single_precision
Hint: forward_ids_start_at_one
"""


def word_embedding_forward(x, W):
    _require_ids(x, len(W))
    return W[x - 1], (x, W.shape)
