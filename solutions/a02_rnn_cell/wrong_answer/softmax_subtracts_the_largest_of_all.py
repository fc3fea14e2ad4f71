"""Subtracts the largest score of the whole array, so rows that lie far below it become 0 / 0.

Caught by: output_layer::test_softmax_of_large_scores
Hint: softmax_subtracts_the_largest_of_all
"""


def _softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=-1, keepdims=True)
