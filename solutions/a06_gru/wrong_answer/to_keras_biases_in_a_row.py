"""Puts the two biases behind each other, in one vector.

Caught by: gru_to_keras::test_two_biases
Hint: to_keras_biases_in_a_row
"""


def gru_to_keras(weights):
    bias = weights["b"] if "b" in weights else np.concatenate([weights["bx"], weights["bh"]])
    return [weights["Wx"], weights["Wh"], bias]
