"""Divides the scores by their sum, without exponentials.

Caught by: output_layer::test_softmax, output_layer::test_softmax_of_a_sequence,
    output_layer::test_probabilities_sum_to_one, output_layer::test_softmax_of_large_scores,
    output_layer::test_softmax_is_the_default
Hint: softmax_divides_by_the_plain_sum
"""


def _softmax(z):
    return z / z.sum(axis=-1, keepdims=True)
