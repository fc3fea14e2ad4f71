"""Sorts the matrices only.

Caught by: lstm_from_keras::test_order
Hint: keras_forgets_to_sort_the_bias
"""


def lstm_from_keras(weights):
    if len(weights) not in (2, 3):
        raise ValueError(f"an LSTM has two or three arrays, not {len(weights)}")
    Wx, Wh, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1], Wh.dtype)
    if b.shape != (Wh.shape[1],):
        raise ValueError(f"the bias has shape {b.shape}")
    return {"Wx": _exchange(Wx), "Wh": _exchange(Wh), "b": b}
