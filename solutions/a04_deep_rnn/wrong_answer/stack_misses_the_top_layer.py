"""Returns what the top layer reads instead of the states that it makes of it.

Caught by: stack_forward::test_two_layers, stack_forward::test_initial_states, stack_forward::test_four_layers,
    stack_forward::test_one_layer
Hint: stack_misses_the_top_layer
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=True):
        h, cache = rnn_forward(h, start, *weights)
        caches.append(cache)
    return caches[-1][0], caches
