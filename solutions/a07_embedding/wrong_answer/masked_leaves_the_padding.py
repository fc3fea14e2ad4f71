"""Returns the mask and leaves the table's row where there is padding.

Caught by: masked_embedding_forward::test_padding_is_zero, masked_embedding_forward::test_another_padding_id
Hint: masked_leaves_the_padding
"""


def masked_embedding_forward(x, W, pad_id=0):
    mask = x != pad_id
    out, cache = word_embedding_forward(x, W)
    return out, mask, (cache, mask)
