"""Transposes the matrices, as PyTorch's weights would need.

Caught by: from_keras_weights::test_simple_rnn, from_keras_weights::test_with_a_dense_layer,
    from_keras_weights::test_without_a_bias
Hint: keras_transposes
"""


def from_keras_weights(weights):
    if len(weights) not in (2, 3, 5):
        raise ValueError(len(weights))
    b = weights[2] if len(weights) > 2 else np.zeros(len(weights[1]))
    named = {"Wx": weights[0].T, "Wh": weights[1].T, "b": b}
    if len(weights) == 5:
        named |= {"Wy": weights[3].T, "by": weights[4]}
    return named
