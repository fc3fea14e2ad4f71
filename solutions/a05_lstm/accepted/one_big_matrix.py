"""[x, h, 1] times one big matrix; the sequence keeps arrays over all steps, not caches of steps, and goes back through
them with one product for all gradients of the weights at the end.
"""

import numpy as np


def gate(a):
    return 1 / (1 + np.exp(-np.clip(a, -600, 600)))


def stacked(x, h):
    return np.hstack([x, h, np.ones((len(x), 1), x.dtype)])


def checked(x, h, c, Wx, Wh, b, P=None):
    """The one big matrix (D + H + 1, 4H)."""
    H = h.shape[1]
    for wrong in (
        len({len(x), len(h), len(c)}) > 1,
        c.shape[1] != H,
        Wx.shape != (x.shape[1], 4 * H),
        Wh.shape != (H, 4 * H),
        b.shape != (4 * H,),
        P is not None and P.shape != (3, H),
    ):
        if wrong:
            raise ValueError("sizes differ")
    return np.vstack([Wx, Wh, b])


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    W = checked(x, prev_h, prev_c, Wx, Wh, b)
    H = prev_h.shape[1]
    a = stacked(x, prev_h) @ W
    s = gate(a[:, : 3 * H])
    g = np.tanh(a[:, 3 * H :])
    next_c = s[:, H : 2 * H] * prev_c + s[:, :H] * g
    return s[:, 2 * H :] * np.tanh(next_c), next_c, (stacked(x, prev_h), prev_c, W, s, g, next_c)


def sums_backward(dnext_h, dnext_c, prev_c, s, g, next_c):
    """The gradient for the four sums, and for prev_c."""
    H = g.shape[-1]
    i, f, o = s[..., :H], s[..., H : 2 * H], s[..., 2 * H :]
    t = np.tanh(next_c)
    dc = dnext_c + dnext_h * o * (1 - t**2)
    ds = np.concatenate([dc * g, dc * prev_c, dnext_h * t], axis=-1) * s * (1 - s)
    return np.concatenate([ds, dc * i * (1 - g**2)], axis=-1), dc * f


def lstm_step_backward(dnext_h, dnext_c, cache):
    xh, prev_c, W, s, g, next_c = cache
    H = g.shape[1]
    da, dprev_c = sums_backward(dnext_h, dnext_c, prev_c, s, g, next_c)
    dxh, dW = da @ W.T, xh.T @ da
    D = len(W) - H - 1
    return dxh[:, :D], dxh[:, D:-1], dprev_c, dW[:D], dW[D:-1], dW[-1]


def lstm_limit_bias(H, limit):
    if limit not in ("keep", "replace", "silence"):
        raise ValueError(limit)
    i = 80 * ((limit == "replace") - (limit == "keep"))
    return np.kron([i, -i, -80 * (limit == "silence"), 0], np.ones(H))


def lstm_selective_memory(T, write, read):
    t = np.arange(1, T + 1)
    if write not in t or not set(read) <= set(t[t >= write]):
        raise ValueError("no")
    return np.array([t == write, t > write, np.isin(t, read)], dtype=float)


def lstm_forward(x, h0, Wx, Wh, b):
    (N, T, D), H = x.shape, len(Wh)
    h = np.zeros((N, H)) if h0 is None else h0
    c = np.zeros((N, H))
    xh, s = np.empty((N, T, D + H + 1)), np.empty((N, T, 3 * H))
    g, old, new, states = (np.empty((N, T, H)) for _ in range(4))
    for t in range(T):
        old[:, t] = c
        h, c, (xh[:, t], _, W, s[:, t], g[:, t], new[:, t]) = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states[:, t] = h
    return states, (xh, old, W, s, g, new)


def backward(dh, cache):
    """The gradients for [x, h, 1] and for the sums of every step, and for the cell state that goes into it."""
    xh, old, W, s, g, new = cache
    H = dh.shape[2]
    da, dold, dxh = np.empty((*s.shape[:2], 4 * H)), np.empty_like(old), np.empty_like(xh)
    down, along = np.zeros_like(dh[:, 0]), np.zeros_like(dh[:, 0])
    for t in reversed(range(dh.shape[1])):
        da[:, t], along = sums_backward(dh[:, t] + down, along, old[:, t], s[:, t], g[:, t], new[:, t])
        dxh[:, t], dold[:, t] = da[:, t] @ W.T, along
        down = dxh[:, t, -1 - H : -1]
    return dxh, da, dold


def lstm_backward(dh, cache):
    dxh, da, _ = backward(dh, cache)
    H = dh.shape[2]
    dW = np.tensordot(cache[0], da, axes=((0, 1), (0, 1)))
    return dxh[..., : -1 - H], dxh[:, 0, -1 - H : -1], dW[: -1 - H], dW[-1 - H : -1], dW[-1]


def lstm_gradient_norms(dh, cache):
    return np.sqrt((backward(dh, cache)[2] ** 2).sum(axis=(0, 2)))


def gradient_slope(norms):
    y = np.array(norms, dtype=float)
    if y.size < 2 or not (y > 0).all():
        raise ValueError("norms must be positive, and two or more")
    y, t = np.log(y), np.arange(y.size)
    return (np.mean(t * y) - np.mean(t) * np.mean(y)) / (np.mean(t * t) - np.mean(t) ** 2)


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    W = checked(x, prev_h, prev_c, Wx, Wh, b, P)
    H = prev_h.shape[1]
    a = stacked(x, prev_h) @ W
    s = a[:, : 3 * H]
    s[:, : 2 * H] = gate(s[:, : 2 * H] + np.hstack([prev_c * P[0], prev_c * P[1]]))
    g = np.tanh(a[:, 3 * H :])
    next_c = s[:, H : 2 * H] * prev_c + s[:, :H] * g
    s[:, 2 * H :] = gate(s[:, 2 * H :] + next_c * P[2])
    return s[:, 2 * H :] * np.tanh(next_c), next_c, (stacked(x, prev_h), prev_c, W, s, g, next_c, P)


def lstm_peephole_step_backward(dnext_h, dnext_c, cache):
    xh, prev_c, W, s, g, next_c, P = cache
    H = g.shape[1]
    o = s[:, 2 * H :]
    look = dnext_h * np.tanh(next_c) * o * (1 - o) * P[2]  # what comes back through the output gate's peephole
    da, dprev_c = sums_backward(dnext_h, dnext_c + look, prev_c, s, g, next_c)
    dxh, dW = da @ W.T, xh.T @ da
    D = len(W) - H - 1
    dprev_c = dprev_c + da[:, :H] * P[0] + da[:, H : 2 * H] * P[1]
    dP = (da[:, : 3 * H] * np.hstack([prev_c, prev_c, next_c])).sum(axis=0).reshape(3, H)
    return dxh[:, :D], dxh[:, D:-1], dprev_c, dW[:D], dW[D:-1], dW[-1], dP


def lstm_bidirectional(x, forward, backward):
    N, T, _ = x.shape
    H = len(forward["Wh"])
    h = np.empty((N, T, 2 * H))
    h[..., :H] = lstm_forward(x, None, forward["Wx"], forward["Wh"], forward["b"])[0]
    h[:, ::-1, H:] = lstm_forward(x[:, ::-1], np.zeros((N, H)), backward["Wx"], backward["Wh"], backward["b"])[0]
    return h


def lstm_param_count(D, H, peephole=False):
    return 4 * H * D + 4 * H**2 + (7 if peephole else 4) * H


def lstm_from_keras(weights):
    if len(weights) == 2:
        weights = [*weights, 0 * weights[1][0]]
    if len(weights) != 3 or weights[2].ndim != 1 or len(weights[2]) != weights[1].shape[1]:
        raise ValueError("not the weights of an LSTM")
    Wx, Wh, b = lstm_to_keras(dict(zip(("Wx", "Wh", "b"), weights, strict=True)))  # its own reverse
    return {"Wx": Wx, "Wh": Wh, "b": b}


def lstm_to_keras(weights):
    arrays = [np.array(weights[name]) for name in ("Wx", "Wh", "b")]
    H = arrays[2].size // 4
    for array in arrays:
        array[..., 2 * H :] = np.roll(array[..., 2 * H :], H, axis=-1)
    return arrays
