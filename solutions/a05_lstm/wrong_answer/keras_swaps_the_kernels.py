"""Takes the recurrent kernel for the input's.

Caught by: lstm_from_keras::test_order, lstm_from_keras::test_no_bias
Hint: keras_swaps_the_kernels
"""


def lstm_from_keras(weights):
    if len(weights) not in (2, 3):
        raise ValueError(f"an LSTM has two or three arrays, not {len(weights)}")
    Wh, Wx, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1], Wh.dtype)
    if b.shape != (Wh.shape[1],):
        raise ValueError(f"the bias has shape {b.shape}")
    return {"Wx": _exchange(Wx), "Wh": _exchange(Wh), "b": _exchange(b)}
