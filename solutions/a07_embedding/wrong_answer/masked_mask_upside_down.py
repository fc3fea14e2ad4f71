"""Gives True where there is padding.

Caught by: masked_embedding_forward::test_mask, masked_embedding_forward::test_another_padding_id
Hint: masked_mask_upside_down
"""


def masked_embedding_forward(x, W, pad_id=0):
    mask = x != pad_id
    out, cache = word_embedding_forward(x, W)
    return out * mask[:, :, None], ~mask, (cache, mask)
