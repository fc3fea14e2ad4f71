"""Leaves the reset gate out.

Caught by: gru_step_forward::test_formula, gru_step_forward::test_single_precision, gru_step_backward::test_dx,
    gru_step_backward::test_dprev_h, gru_step_backward::test_dWx, gru_step_backward::test_dWh,
    gru_step_backward::test_db
Hint: step_forgets_the_reset
"""


def gru_step_forward(x, prev_h, Wx, Wh, b):
    _require_sizes(x, prev_h, Wx, Wh, b)
    H = len(Wh)
    gates = _sigmoid((x @ Wx + b)[:, : 2 * H] + prev_h @ Wh[:, : 2 * H])
    z, r = gates[:, :H], gates[:, H:]
    candidate = np.tanh((x @ Wx + b)[:, 2 * H :] + prev_h @ Wh[:, 2 * H :])
    next_h = (1 - z) * candidate + z * prev_h
    return next_h, (x, prev_h, Wx, Wh, z, r, candidate)
