"""Normalises over the whole array, so that all probabilities together sum to 1.

Caught by: output_layer::test_softmax, output_layer::test_softmax_of_a_sequence,
    output_layer::test_probabilities_sum_to_one, output_layer::test_softmax_of_large_scores,
    output_layer::test_softmax_is_the_default
Hint: softmax_over_everything
"""


def _softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()
