"""Gives the product the shape of the ids, in which D numbers a word find no place.

Caught by: one_hot_lookup::test_rows_of_the_table, one_hot_lookup::test_one_word
"""


def one_hot_lookup(x, W):
    _require_ids(x, len(W))
    return (np.eye(len(W))[x.ravel()] @ W).reshape(x.shape)
