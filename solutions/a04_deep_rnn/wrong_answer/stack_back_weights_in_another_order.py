"""Lists the gradients of each layer as dWh, dWx, db.

Caught by: stack_backward::test_weights, stack_backward::test_one_layer
Hint: stack_back_weights_in_another_order
"""


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in reversed(cache):
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append((weights[1], weights[0], weights[2]))
    return dh, dh0[::-1], gradients[::-1]
