"""Normalises over the first axis, the batch, instead of over the outputs.

Caught by: output_layer::test_softmax, output_layer::test_softmax_of_a_sequence,
    output_layer::test_probabilities_sum_to_one, output_layer::test_softmax_of_large_scores,
    output_layer::test_softmax_is_the_default
Hint: softmax_over_the_batch
"""


def _softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)
