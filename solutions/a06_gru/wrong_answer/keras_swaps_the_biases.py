"""Takes the first bias for that of the state.

Caught by: gru_from_keras::test_two_biases
Hint: keras_swaps_the_biases
"""


def gru_from_keras(weights):
    if len(weights) not in (2, 3):
        raise ValueError("two or three arrays")
    Wx, Wh, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1])
    if b.shape not in [(Wh.shape[1],), (2, Wh.shape[1])]:
        raise ValueError("bias")
    return {"Wx": Wx, "Wh": Wh, "b": b} if b.ndim == 1 else {"Wx": Wx, "Wh": Wh, "bx": b[1], "bh": b[0]}
