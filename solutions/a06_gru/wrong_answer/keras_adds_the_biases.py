"""Adds the two biases up, which is not the same where the reset gate stands between them.

Caught by: gru_from_keras::test_two_biases
Hint: keras_adds_the_biases
"""


def gru_from_keras(weights):
    if len(weights) not in (2, 3):
        raise ValueError("two or three arrays")
    Wx, Wh, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1])
    if b.shape not in [(Wh.shape[1],), (2, Wh.shape[1])]:
        raise ValueError("bias")
    return {"Wx": Wx, "Wh": Wh, "b": b if b.ndim == 1 else b.sum(axis=0)}
