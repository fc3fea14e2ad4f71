"""Leaves b out where Keras has no bias.

Caught by: gru_from_keras::test_no_bias
Hint: keras_no_bias_at_all
"""


def gru_from_keras(weights):
    if len(weights) == 2:
        return {"Wx": weights[0], "Wh": weights[1]}
    Wx, Wh, b = weights
    if b.shape not in [(Wh.shape[1],), (2, Wh.shape[1])]:
        raise ValueError("bias")
    return {"Wx": Wx, "Wh": Wh, "b": b} if b.ndim == 1 else {"Wx": Wx, "Wh": Wh, "bx": b[0], "bh": b[1]}
