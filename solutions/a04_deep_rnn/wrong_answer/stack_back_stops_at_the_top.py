"""Gives the gradient of the top layer's input as dx.

Caught by: stack_backward::test_dx, stack_backward::test_last_state_only
Hint: stack_back_stops_at_the_top
"""


def stack_backward(dh, cache):
    outside = dh
    dh0, gradients = [], []
    for layer in reversed(cache):
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append(tuple(weights))
    return rnn_backward(outside, cache[-1])[0], dh0[::-1], gradients[::-1]
