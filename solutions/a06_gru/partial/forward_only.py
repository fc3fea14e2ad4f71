"""Every forward pass and the count are right; nothing goes backward, and nothing goes to or from Keras.

Loses gru_a_to_b 3, both backward passes 6 + 5, Keras 2 + 2.
Score: 15
"""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-np.clip(a, -500, 500)))


def gru_step_a(x, prev_h, Wz, Wr, W):
    hx = np.concatenate([prev_h, x], axis=1)
    z, r = sigmoid(hx @ Wz), sigmoid(hx @ Wr)
    return (1 - z) * prev_h + z * np.tanh(np.concatenate([r * prev_h, x], axis=1) @ W)


def gru_step_forward(x, prev_h, Wx, Wh, b):
    H = prev_h.shape[1]
    assert_equal(Wx.shape, (x.shape[1], 3 * H))
    assert_equal(Wh.shape, (H, 3 * H))
    assert_equal(b.shape, (3 * H,))
    assert_equal(len(x), len(prev_h))
    xs, z_part = x @ Wx + b, prev_h @ Wh
    z = sigmoid(xs[:, :H] + z_part[:, :H])
    r = sigmoid(xs[:, H : 2 * H] + z_part[:, H : 2 * H])
    c = np.tanh(xs[:, 2 * H :] + (r * prev_h) @ Wh[:, 2 * H :])
    return (1 - z) * c + z * prev_h, None


def assert_equal(one, other):
    if one != other:
        raise ValueError(f"{one} is not {other}")


def gru_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states = []
    for t in range(x.shape[1]):
        h, _ = gru_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None


def gru_step_reset_after(x, prev_h, Wx, Wh, bx, bh):
    H = prev_h.shape[1]
    xs, hs = x @ Wx + bx, prev_h @ Wh + bh
    z, r = sigmoid(xs[:, :H] + hs[:, :H]), sigmoid(xs[:, H : 2 * H] + hs[:, H : 2 * H])
    return (1 - z) * np.tanh(xs[:, 2 * H :] + r * hs[:, 2 * H :]) + z * prev_h


def gru_param_count(D, H, reset_after=False):
    return 3 * (D * H + H * H + H * (1 + reset_after))
