"""Goes through the layers from the bottom to the top.

Caught by: stack_backward::test_dx, stack_backward::test_initial_states, stack_backward::test_weights,
    stack_backward::test_last_state_only
"""


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in cache:
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append(tuple(weights))
    return dh, dh0[::-1], gradients[::-1]
