"""All initial states get a gradient of zero.

Caught by: stack_backward::test_initial_states
Hint: stack_back_never_sets_dh0
"""


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in reversed(cache):
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(0 * dstart)
        gradients.append(tuple(weights))
    return dh, dh0[::-1], gradients[::-1]
