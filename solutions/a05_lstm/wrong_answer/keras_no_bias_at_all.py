"""Returns no b where Keras has none.

Caught by: lstm_from_keras::test_no_bias
Hint: keras_no_bias_at_all
"""


def lstm_from_keras(weights):
    if len(weights) not in (2, 3):
        raise ValueError(f"an LSTM has two or three arrays, not {len(weights)}")
    Wx, Wh, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1], Wh.dtype)
    if b.shape != (Wh.shape[1],):
        raise ValueError(f"the bias has shape {b.shape}")
    if not bias:
        return {"Wx": _exchange(Wx), "Wh": _exchange(Wh)}
    return {"Wx": _exchange(Wx), "Wh": _exchange(Wh), "b": _exchange(b)}
