"""Puts the state's bias first.

Caught by: gru_to_keras::test_two_biases
Hint: to_keras_swaps_the_biases
"""


def gru_to_keras(weights):
    bias = weights["b"] if "b" in weights else np.stack([weights["bh"], weights["bx"]])
    return [weights["Wx"], weights["Wh"], bias]
