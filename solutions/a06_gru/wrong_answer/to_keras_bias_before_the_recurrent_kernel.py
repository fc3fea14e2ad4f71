"""Puts the bias second.

Caught by: gru_to_keras::test_one_bias, gru_to_keras::test_two_biases
Hint: to_keras_bias_before_the_recurrent_kernel
"""


def gru_to_keras(weights):
    bias = weights["b"] if "b" in weights else np.stack([weights["bx"], weights["bh"]])
    return [weights["Wx"], bias, weights["Wh"]]
