"""Lists the top layer first.

Caught by: stack_from_keras::test_layers
Hint: keras_top_layer_first
"""


def stack_from_keras(weights):
    layers = _in_groups(weights, 3)
    for below, above in pairwise(layers):
        if len(above[0]) != len(below[2]):
            raise ValueError(f"a kernel with {len(above[0])} rows does not fit on a layer of {len(below[2])} units")
    return layers[::-1]
