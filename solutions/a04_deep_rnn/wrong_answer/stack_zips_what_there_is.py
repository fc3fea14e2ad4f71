"""Takes as many layers as there are states, and no layer for a network.

Caught by: stack_forward::test_refuses_what_is_no_stack
Hint: stack_zips_what_there_is
"""


def stack_forward(x, layers, h0=None):
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=False):
        h, cache = rnn_forward(h, start, *weights)
        caches.append(cache)
    return h, caches
