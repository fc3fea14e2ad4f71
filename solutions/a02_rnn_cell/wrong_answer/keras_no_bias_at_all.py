"""Leaves b out where Keras has no bias.

Caught by: from_keras_weights::test_without_a_bias
Hint: keras_no_bias_at_all
"""


def from_keras_weights(weights):
    if len(weights) not in (2, 3, 5):
        raise ValueError(len(weights))
    return dict(zip(("Wx", "Wh", "b", "Wy", "by"), weights))
