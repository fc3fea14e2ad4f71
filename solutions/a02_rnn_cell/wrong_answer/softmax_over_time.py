"""Normalises over axis 1, which is the outputs for one state and the time for a sequence.

Caught by: output_layer::test_softmax_of_a_sequence
Hint: softmax_over_time
"""


def _softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
