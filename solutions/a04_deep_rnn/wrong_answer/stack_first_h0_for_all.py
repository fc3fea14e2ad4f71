"""Every layer starts from the first layer's initial state.

Caught by: stack_forward::test_initial_states, stack_backward::test_initial_states
Hint: stack_first_h0_for_all
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=True):
        h, cache = rnn_forward(h, None if h0 is None else h0[0], *weights)
        caches.append(cache)
    return h, caches
