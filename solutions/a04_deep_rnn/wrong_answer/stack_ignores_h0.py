"""Every layer starts from zeros.

Caught by: stack_forward::test_initial_states, stack_forward::test_one_layer,
    stack_forward::test_refuses_what_is_no_stack, stack_backward::test_initial_states
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
