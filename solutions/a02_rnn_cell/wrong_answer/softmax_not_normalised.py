"""Takes the exponentials and does not divide by their sum.

Caught by: output_layer::test_softmax, output_layer::test_softmax_of_a_sequence,
    output_layer::test_probabilities_sum_to_one, output_layer::test_softmax_of_large_scores,
    output_layer::test_softmax_is_the_default
Hint: softmax_not_normalised
"""


def _softmax(z):
    return np.exp(z - z.max(axis=-1, keepdims=True))
