"""Leaves the weights of the Dense layer out.

Caught by: from_keras_weights::test_with_a_dense_layer
Hint: keras_ignores_the_dense_layer
"""


def from_keras_weights(weights):
    if len(weights) not in (2, 3, 5):
        raise ValueError(len(weights))
    b = weights[2] if len(weights) > 2 else np.zeros(len(weights[1]))
    return {"Wx": weights[0], "Wh": weights[1], "b": b}
