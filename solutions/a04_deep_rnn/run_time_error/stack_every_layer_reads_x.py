"""Hands x to every layer, which does not fit.

Caught by: stack_forward::test_two_layers, stack_forward::test_initial_states, stack_forward::test_four_layers,
    stack_forward::test_refuses_what_is_no_stack, stack_backward::test_dx, stack_backward::test_initial_states,
    stack_backward::test_weights, stack_backward::test_last_state_only
"""


def stack_forward(x, layers, h0=None):
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=True):
        h, cache = rnn_forward(x, start, *weights)
        caches.append(cache)
    return h, caches
