"""Takes the recurrent kernel for Wx.

Caught by: stack_from_keras::test_layers
Hint: keras_swaps_the_kernels
"""


def stack_from_keras(weights):
    layers = _in_groups(weights, 3)
    swapped = [(Wh, Wx, b) for Wx, Wh, b in layers]
    for below, above in pairwise(layers):
        if len(above[0]) != len(below[2]):
            raise ValueError(f"a kernel with {len(above[0])} rows does not fit on a layer of {len(below[2])} units")
    return swapped
