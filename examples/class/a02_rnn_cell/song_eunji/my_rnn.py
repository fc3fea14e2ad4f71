import sys

import numpy as np


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    H = len(Wh)
    if prev_h.shape != (len(x), H) or Wx.shape != (x.shape[1], H) or Wh.shape != (H, H) or b.shape != (H,):
        raise ValueError("shapes")
    return np.tanh(x @ Wx + prev_h @ Wh + b), None


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    out = []
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        out.append(h)
    return np.stack(out, axis=1), None


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    out = h if return_sequences else h[:, -1]
    return (out, h[:, -1]) if return_state else out


def output_layer(h, Wy, by, activation="softmax"):
    y = h @ Wy + by
    if activation == "softmax":
        e = np.exp(y - y.max(-1, keepdims=True))
        return e / e.sum(-1, keepdims=True)
    if activation == "sigmoid":
        return (1 + np.tanh(y / 2)) / 2
    if activation == "identity":
        return y
    raise ValueError(activation)


# tests
h, _ = rnn_forward(np.ones((2, 3, 4)), None, np.ones((4, 5)), np.ones((5, 5)), np.ones(5))
if h.shape != (2, 3, 5):
    print("wrong shape", h.shape)
    sys.exit(1)
print("ok")
sys.exit(0)
