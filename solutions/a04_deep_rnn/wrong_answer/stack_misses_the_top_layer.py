"""Leaves the top layer out.

Caught by: rnn_forward::test_every_state
Hint: stack_misses_the_top_layer
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers[:-1]):
        h, cache = rnn_forward(h, start, *weights)
        caches.append(cache)
    return h, caches
