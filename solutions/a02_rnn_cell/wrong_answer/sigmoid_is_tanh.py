"""Uses tanh where the sigmoid is asked for.

Caught by: output_layer::test_sigmoid, output_layer::test_sigmoid_of_large_scores
Hint: sigmoid_is_tanh
"""


def _sigmoid(z):
    return np.tanh(z)
