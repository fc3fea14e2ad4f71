"""Adds the one-hot rows of a sequence up: a bag of words.

Caught by: one_hot_lookup::test_rows_of_the_table, one_hot_lookup::test_one_word
Hint: product_adds_up_the_words
"""


def one_hot_lookup(x, W):
    _require_ids(x, len(W))
    return _one_hot(x, len(W)).sum(axis=1).astype(W.dtype) @ W
