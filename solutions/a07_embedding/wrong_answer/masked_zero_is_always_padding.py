"""Ignores pad_id: word 0 is taken for padding.

Caught by: masked_embedding_forward::test_another_padding_id
Hint: masked_zero_is_always_padding
"""


def masked_embedding_forward(x, W, pad_id=0):
    mask = x != 0
    out, cache = word_embedding_forward(x, W)
    return out * mask[:, :, None], mask, (cache, mask)
