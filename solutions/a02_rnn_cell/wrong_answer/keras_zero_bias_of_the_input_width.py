"""Makes the bias of zeros as wide as the input.

Caught by: from_keras_weights::test_without_a_bias
Hint: keras_zero_bias_of_the_input_width
"""


def from_keras_weights(weights):
    if len(weights) not in (2, 3, 5):
        raise ValueError(len(weights))
    b = weights[2] if len(weights) > 2 else np.zeros(len(weights[0]))
    named = {"Wx": weights[0], "Wh": weights[1], "b": b}
    if len(weights) == 5:
        named |= {"Wy": weights[3], "by": weights[4]}
    return named
