"""Never compares a layer with the one below it.

Caught by: stack_from_keras::test_refuses_layers_that_do_not_fit
Hint: keras_never_looks_whether_layers_fit
"""


def stack_from_keras(weights):
    return _in_groups(weights, 3)
