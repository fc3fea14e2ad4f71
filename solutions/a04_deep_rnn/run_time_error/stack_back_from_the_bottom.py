"""Goes through the layers from the bottom to the top.

Caught by: rnn_forward::test_every_state
"""


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in cache:
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append(tuple(weights))
    return dh, dh0[::-1], gradients[::-1]
