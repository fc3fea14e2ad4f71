"""Keeps the gradient of the lowest initial state alone; the others are zero.

Caught by: stack_backward::test_initial_states
Hint: stack_back_dh0_lowest_only
"""


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in reversed(cache):
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append(tuple(weights))
    return dh, [dh0[-1], *(0 * state for state in dh0[-2::-1])], gradients[::-1]
