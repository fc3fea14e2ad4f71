"""Reorders the gates as r, z, candidate.

Caught by: gru_from_keras::test_one_bias, gru_from_keras::test_two_biases, gru_from_keras::test_no_bias
Hint: keras_reset_gate_first
"""


def gru_from_keras(weights):
    if len(weights) not in (2, 3):
        raise ValueError("two or three arrays")
    Wx, Wh, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1])
    if b.shape not in [(Wh.shape[1],), (2, Wh.shape[1])]:
        raise ValueError("bias")
    H = len(Wh)
    order = [*range(H, 2 * H), *range(H), *range(2 * H, 3 * H)]
    if b.ndim == 1:
        return {"Wx": Wx[:, order], "Wh": Wh[:, order], "b": b[order]}
    return {"Wx": Wx[:, order], "Wh": Wh[:, order], "bx": b[0, order], "bh": b[1, order]}
