"""Reads all kernels first, then all recurrent kernels, then all biases.

Caught by: stack_from_keras::test_layers
Hint: keras_sorts_by_kind
"""


def stack_from_keras(weights):
    checked = _in_groups(weights, 3)
    for below, above in pairwise(checked):
        if len(above[0]) != len(below[2]):
            raise ValueError("a layer does not fit")
    L = len(weights) // 3
    return list(zip(weights[:L], weights[L : 2 * L], weights[2 * L :], strict=True))
