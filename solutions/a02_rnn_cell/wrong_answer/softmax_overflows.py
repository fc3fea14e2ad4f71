"""Takes the exponentials as they are, which overflow for large scores.

Caught by: output_layer::test_softmax_of_large_scores
Hint: softmax_overflows
"""


def _softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)
