"""Never compares a layer with the one below it.

Caught by: rnn_forward::test_every_state
Hint: keras_never_looks_whether_layers_fit
"""


def stack_from_keras(weights):
    return _in_groups(weights, 3)
