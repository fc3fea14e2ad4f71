"""Sets row 0 to zero, whatever the padding's id is.

Caught by: masked_embedding_backward::test_another_padding_id
Hint: masked_word_zero_never_learns
"""


def masked_embedding_backward(dout, cache):
    inner, mask = cache
    dW = word_embedding_backward(dout * mask[:, :, None], inner)
    dW[0] = 0
    return dW
