"""The loss, one step there and back, the sequence forward, and clipping; nothing goes back through time.

Score: 24
"""

import numpy as np


def softmax_loss(scores, targets):
    if targets.shape != scores.shape[:-1] or targets.min() < 0 or targets.max() >= scores.shape[-1]:
        raise ValueError("targets do not fit the scores")
    shifted = scores - scores.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    chosen = np.take_along_axis(log_p, targets[..., None], axis=-1)
    dscores = np.exp(log_p)
    np.put_along_axis(dscores, targets[..., None], np.exp(chosen) - 1, axis=-1)
    return -chosen.mean(), dscores / targets.size


def output_backward(dscores, h, Wy):
    flat_h, flat_d = h.reshape(-1, h.shape[-1]), dscores.reshape(-1, dscores.shape[-1])
    return dscores @ Wy.T, flat_h.T @ flat_d, flat_d.sum(axis=0)


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    N, D = x.shape
    H = prev_h.shape[1]
    if len(prev_h) != N or Wx.shape != (D, H) or Wh.shape != (H, H) or b.shape != (H,):
        raise ValueError("sizes disagree")
    h = np.tanh(x @ Wx + prev_h @ Wh + b)
    return h, (x, prev_h, Wx, Wh, h)


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, h = cache
    da = dnext_h * (1 - h * h)
    return da @ Wx.T, da @ Wh.T, x.T @ da, prev_h.T @ da, da.sum(axis=0)


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(b))) if h0 is None else h0
    states = []
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None


def log_norm_slope(norms):
    if len(norms) < 2 or min(norms) <= 0:
        raise ValueError("no slope")
    return np.polyfit(range(len(norms)), np.log(norms), 1)[0]


def clip_by_value(gradients, limit):
    if limit <= 0:
        raise ValueError("limit")
    return [np.clip(gradient, -limit, limit) for gradient in gradients]


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum((gradient**2).sum() for gradient in gradients))
    if max_norm <= 0 or not np.isfinite(norm):
        raise ValueError("norm")
    return [gradient * min(1.0, max_norm / max(norm, 1e-300)) for gradient in gradients], norm
