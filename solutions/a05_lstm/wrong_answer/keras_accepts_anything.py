"""Looks at nothing before it names the arrays.

Caught by: lstm_from_keras::test_refuses_what_is_no_lstm
Hint: keras_accepts_anything
"""


def lstm_from_keras(weights):
    Wx, Wh, bias = weights[0], weights[-1 if len(weights) < 2 else 1], weights[2:]
    b = bias[0] if bias else np.zeros(Wh.shape[1], Wh.dtype)
    return {"Wx": _exchange(Wx), "Wh": _exchange(Wh), "b": _exchange(b)}
