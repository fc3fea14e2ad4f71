"""Takes ids for numbers that start at 1.

Caught by: one_hot_lookup::test_rows_of_the_table, one_hot_lookup::test_one_word
Hint: product_ids_start_at_one
"""


def one_hot_lookup(x, W):
    _require_ids(x, len(W))
    return _one_hot(x - 1, len(W)).astype(W.dtype) @ W
