"""Adds what a layer reads to its states wherever the shapes agree.

Caught by: stack_forward::test_initial_states
Hint: stack_adds_skip_connections
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=True):
        states, cache = rnn_forward(h, start, *weights)
        h = h + states if h.shape == states.shape else states
        caches.append(cache)
    return h, caches
