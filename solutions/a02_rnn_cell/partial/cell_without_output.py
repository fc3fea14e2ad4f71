"""The cell, the sequence, the layer and the count are done; everything with an output layer is left open.

Score: 12
"""

import numpy as np


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    N, H = prev_h.shape
    if x.shape != (N, Wx.shape[0]) or Wx.shape[1] != H or Wh.shape != (H, H) or b.shape != (H,):
        raise ValueError("sizes do not fit")
    next_h = np.tanh(np.dot(x, Wx) + np.dot(prev_h, Wh) + b)
    return next_h, (x, prev_h, next_h)


def rnn_forward(x, h0, Wx, Wh, b):
    N, T, _ = x.shape
    h = np.zeros((N, T, Wh.shape[0]))
    prev_h = np.zeros((N, Wh.shape[0])) if h0 is None else h0
    for t in range(T):
        prev_h, _ = rnn_step_forward(x[:, t, :], prev_h, Wx, Wh, b)
        h[:, t, :] = prev_h
    return h, None


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    if return_sequences and return_state:
        return h, h[:, -1]
    if return_sequences:
        return h
    if return_state:
        return h[:, -1], h[:, -1]
    return h[:, -1]


def output_layer(h, Wy, by, activation="softmax"):
    raise NotImplementedError


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    raise NotImplementedError


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    raise NotImplementedError


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    raise NotImplementedError


def rnn_param_count(D, H, O=None):  # noqa: E741
    count = D * H + H * H + H
    if O:
        count += H * O + O
    return count


def from_keras_weights(weights):
    raise NotImplementedError
