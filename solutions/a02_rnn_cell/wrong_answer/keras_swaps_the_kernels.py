"""Takes the recurrent kernel for the kernel, and the other way round.

Caught by: from_keras_weights::test_simple_rnn, from_keras_weights::test_with_a_dense_layer,
    from_keras_weights::test_without_a_bias
Hint: keras_swaps_the_kernels
"""


def from_keras_weights(weights):
    if len(weights) not in (2, 3, 5):
        raise ValueError(len(weights))
    b = weights[2] if len(weights) > 2 else np.zeros(len(weights[1]))
    named = {"Wx": weights[1], "Wh": weights[0], "b": b}
    if len(weights) == 5:
        named |= {"Wy": weights[3], "by": weights[4]}
    return named
