"""Hands the gradient of the last step alone down to the layer below.

Caught by: stack_backward::test_dx, stack_backward::test_initial_states, stack_backward::test_weights,
    stack_backward::test_last_state_only
Hint: stack_back_last_step_only
"""


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in reversed(cache):
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append(tuple(weights))
        if layer is not cache[0]:
            dh[:, :-1] = 0
    return dh, dh0[::-1], gradients[::-1]
