"""Every forward pass and both counts are right; nothing goes backward, and nothing comes from Keras.

Earns rnn_forward 2, stack_forward 4, merge_directions 3, bidirectional_forward 5, deep_bidirectional_forward 3, the
counts 2 + 2.
Score: 21
"""

import numpy as np


def require(condition):
    if not condition:
        raise ValueError("that does not fit")


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    require(h.shape == (len(x), len(Wh)) and Wx.shape == (x.shape[2], len(Wh)))
    require(Wh.shape == (len(Wh), len(Wh)) and b.shape == (len(Wh),))
    states = []
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1), None


def stack_forward(x, layers, h0=None):
    require(len(layers) > 0)
    require(h0 is None or len(h0) == len(layers))
    for level, layer in enumerate(layers):
        x, _ = rnn_forward(x, None if h0 is None else h0[level], *layer)
    return x, None


def merge_directions(forward, backward, merge_mode="concat"):
    require(forward.shape == backward.shape and merge_mode in ("concat", "sum", "mul", "ave"))
    if merge_mode == "concat":
        return np.concatenate([forward, backward], axis=-1)
    if merge_mode == "mul":
        return forward * backward
    return (forward + backward) / (2 if merge_mode == "ave" else 1)


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    forward, _ = rnn_forward(x, None, *fw)
    backward, _ = rnn_forward(x[:, ::-1], None, *bw)
    if return_sequences:
        return merge_directions(forward, backward[:, ::-1], merge_mode), None
    return merge_directions(forward[:, -1], backward[:, -1], merge_mode), None


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    require(len(layers) > 0)
    for level, (fw, bw) in enumerate(layers):
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, return_sequences or level < len(layers) - 1)
    return x


def stack_param_count(D, sizes):
    count = 0
    for H in sizes:
        count += D * H + H * H + H
        D = H
    return count


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    count = 0
    for H in sizes:
        count += 2 * (D * H + H * H + H)
        D = H * (2 if merge_mode == "concat" else 1)
    return count
