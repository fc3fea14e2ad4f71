"""Passes the gradient on where there is padding.

Caught by: masked_embedding_backward::test_gradient, masked_embedding_backward::test_nothing_but_padding,
    masked_embedding_backward::test_another_padding_id
Hint: masked_padding_learns
"""


def masked_embedding_backward(dout, cache):
    inner, _ = cache
    return word_embedding_backward(dout, inner)
