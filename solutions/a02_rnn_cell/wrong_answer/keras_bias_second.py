"""Expects the bias before the recurrent kernel.

Caught by: from_keras_weights::test_simple_rnn, from_keras_weights::test_with_a_dense_layer
Hint: keras_bias_second
"""


def from_keras_weights(weights):
    if len(weights) not in (2, 3, 5):
        raise ValueError(len(weights))
    if len(weights) == 2:
        return {"Wx": weights[0], "Wh": weights[1], "b": np.zeros(len(weights[1]))}
    named = {"Wx": weights[0], "b": weights[1], "Wh": weights[2]}
    if len(weights) == 5:
        named |= {"Wy": weights[3], "by": weights[4]}
    return named
