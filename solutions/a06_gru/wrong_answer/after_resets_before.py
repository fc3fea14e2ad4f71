"""Applies the reset gate to the state, before the product.

Caught by: gru_step_reset_after::test_formula
Hint: after_resets_before
"""


def gru_step_reset_after(x, prev_h, Wx, Wh, bx, bh):
    H = len(Wh)
    from_x, from_h = x @ Wx + bx, prev_h @ Wh + bh
    z, r = _sigmoid(from_x[:, :H] + from_h[:, :H]), _sigmoid((from_x + from_h)[:, H : 2 * H])
    candidate = np.tanh(from_x[:, 2 * H :] + (r * prev_h) @ Wh[:, 2 * H :] + r * bh[2 * H :])
    return (1 - z) * candidate + z * prev_h
