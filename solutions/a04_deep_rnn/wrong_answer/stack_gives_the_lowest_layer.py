"""Returns the states of the lowest layer.

Caught by: stack_forward::test_two_layers, stack_forward::test_initial_states, stack_forward::test_four_layers
Hint: stack_gives_the_lowest_layer
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=True):
        h, cache = rnn_forward(h, start, *weights)
        caches.append(cache)
    return rnn_forward(x, None if h0 is None else h0[0], *layers[0])[0], caches
