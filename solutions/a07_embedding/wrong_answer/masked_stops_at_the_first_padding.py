"""Takes everything behind the first padding for padding too.

Caught by: masked_embedding_forward::test_another_padding_id
Hint: masked_stops_at_the_first_padding
"""


def masked_embedding_forward(x, W, pad_id=0):
    mask = np.cumprod(x != pad_id, axis=1) > 0
    out, cache = word_embedding_forward(x, W)
    return out * mask[:, :, None], mask, (cache, x != pad_id)
