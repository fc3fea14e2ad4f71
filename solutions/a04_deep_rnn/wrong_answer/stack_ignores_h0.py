"""Every layer starts from zeros.

Caught by: rnn_forward::test_every_state
Hint: stack_ignores_h0
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers), layers, strict=True):
        h, cache = rnn_forward(h, start, *weights)
        caches.append(cache)
    return h, caches
