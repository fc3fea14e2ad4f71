"""Writes the sigmoid as exp(a) / (1 + exp(a)), which is infinity over infinity for large sums.

Caught by: gru_step_forward::test_large_inputs
Hint: step_overflows
"""


def gru_step_forward(x, prev_h, Wx, Wh, b):
    _require_sizes(x, prev_h, Wx, Wh, b)
    H = len(Wh)
    gates = _plain_sigmoid((x @ Wx + b)[:, : 2 * H] + prev_h @ Wh[:, : 2 * H])
    z, r = gates[:, :H], gates[:, H:]
    candidate = np.tanh((x @ Wx + b)[:, 2 * H :] + (r * prev_h) @ Wh[:, 2 * H :])
    next_h = (1 - z) * candidate + z * prev_h
    return next_h, (x, prev_h, Wx, Wh, z, r, candidate)


def _plain_sigmoid(a):
    return np.exp(a) / (1 + np.exp(a))
