"""Lists gradients and initial states from the top layer down.

Caught by: stack_backward::test_initial_states, stack_backward::test_weights
Hint: stack_back_top_layer_first
"""


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in reversed(cache):
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append(tuple(weights))
    return dh, dh0, gradients
