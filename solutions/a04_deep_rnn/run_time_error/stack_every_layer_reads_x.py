"""Hands x to every layer, which does not fit.

Caught by: rnn_forward::test_every_state
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=True):
        h, cache = rnn_forward(x, start, *weights)
        caches.append(cache)
    return h, caches
