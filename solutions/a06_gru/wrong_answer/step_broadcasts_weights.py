"""Looks at the batch sizes only.

Caught by: gru_step_forward::test_refuses_weights_that_do_not_fit
Hint: step_broadcasts_weights
"""


def gru_step_forward(x, prev_h, Wx, Wh, b):
    if len(x) != len(prev_h):
        raise ValueError("batches")
    H = len(Wh)
    gates = _sigmoid((x @ Wx + b)[:, : 2 * H] + prev_h @ Wh[:, : 2 * H])
    z, r = gates[:, :H], gates[:, H:]
    candidate = np.tanh((x @ Wx + b)[:, 2 * H :] + (r * prev_h) @ Wh[:, 2 * H :])
    next_h = (1 - z) * candidate + z * prev_h
    return next_h, (x, prev_h, Wx, Wh, z, r, candidate)
