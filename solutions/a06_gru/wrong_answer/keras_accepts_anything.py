"""Looks at nothing before it names the arrays.

Caught by: gru_from_keras::test_refuses_what_is_no_gru
Hint: keras_accepts_anything
"""


def gru_from_keras(weights):
    Wx, Wh = weights[0], weights[-1 if len(weights) < 3 else 1]
    b = weights[2] if len(weights) > 2 else np.zeros(Wh.shape[1])
    return {"Wx": Wx, "Wh": Wh, "b": b} if b.ndim == 1 else {"Wx": Wx, "Wh": Wh, "bx": b[0], "bh": b[1]}
