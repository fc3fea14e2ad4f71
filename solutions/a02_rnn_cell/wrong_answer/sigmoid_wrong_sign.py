"""Forgets the minus sign in the exponent of the sigmoid.

Caught by: output_layer::test_sigmoid, output_layer::test_sigmoid_of_large_scores
Hint: sigmoid_wrong_sign
"""


def _sigmoid(z):
    return 1 / (1 + np.exp(z))
