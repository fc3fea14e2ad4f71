"""Writes the sigmoid as exp(z) / (1 + exp(z)), which is infinity over infinity for large scores.

Caught by: output_layer::test_sigmoid_of_large_scores
Hint: sigmoid_overflows
"""


def _sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))
