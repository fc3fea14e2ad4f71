"""Gives zeros for words that the table does not have.

Caught by: one_hot_lookup::test_refuses_unknown_ids
Hint: product_forgets_unknown_words
"""


def one_hot_lookup(x, W):
    return _one_hot(x, len(W)).astype(W.dtype) @ W
