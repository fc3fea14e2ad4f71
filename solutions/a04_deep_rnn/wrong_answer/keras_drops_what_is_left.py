"""Takes as many groups of three as there are and drops the rest.

Caught by: stack_from_keras::test_refuses_another_number
Hint: keras_drops_what_is_left
"""


def stack_from_keras(weights):
    layers = [tuple(weights[start : start + 3]) for start in range(0, len(weights) - 2, 3)]
    for below, above in pairwise(layers):
        if len(above[0]) != len(below[2]):
            raise ValueError("a layer does not fit")
    return layers
