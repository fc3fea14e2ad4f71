"""Takes each row's largest score off, as it should be, and then divides by the sum of the whole array.

Caught by: output_layer::test_softmax, output_layer::test_softmax_of_a_sequence,
    output_layer::test_probabilities_sum_to_one, output_layer::test_softmax_of_large_scores,
    output_layer::test_softmax_is_the_default
Hint: softmax_over_everything
"""


def _softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum()
