"""Looks at the sizes of the weights only.

Caught by: gru_step_forward::test_refuses_batches_that_differ
Hint: step_broadcasts_batches
"""


def gru_step_forward(x, prev_h, Wx, Wh, b):
    _require_sizes(x, np.zeros((len(x), prev_h.shape[1])), Wx, Wh, b)
    H = len(Wh)
    gates = _sigmoid((x @ Wx + b)[:, : 2 * H] + prev_h @ Wh[:, : 2 * H])
    z, r = gates[:, :H], gates[:, H:]
    candidate = np.tanh((x @ Wx + b)[:, 2 * H :] + (r * prev_h) @ Wh[:, 2 * H :])
    next_h = (1 - z) * candidate + z * prev_h
    return next_h, (x, prev_h, Wx, Wh, z, r, candidate)
