"""Mixes as convention A does: z lets the new in.

Caught by: gru_step_forward::test_formula, gru_step_forward::test_from_a_zero_state,
    gru_step_forward::test_large_inputs, gru_step_forward::test_single_precision
Hint: step_mixes_with_a
"""


def gru_step_forward(x, prev_h, Wx, Wh, b):
    _require_sizes(x, prev_h, Wx, Wh, b)
    H = len(Wh)
    gates = _sigmoid((x @ Wx + b)[:, : 2 * H] + prev_h @ Wh[:, : 2 * H])
    z, r = gates[:, :H], gates[:, H:]
    candidate = np.tanh((x @ Wx + b)[:, 2 * H :] + (r * prev_h) @ Wh[:, 2 * H :])
    next_h = (1 - z) * prev_h + z * candidate
    return next_h, (x, prev_h, Wx, Wh, z, r, candidate)
