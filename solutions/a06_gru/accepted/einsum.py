"""Gates as an axis of their own: weights of shape (D, 3, H), sums by einsum; the loop backwards keeps all in arrays."""

import numpy as np


def squash(a):
    return np.exp(-np.logaddexp(0, -a))


def gru_step_a(x, prev_h, Wz, Wr, W):
    Wx, Wh, b = gru_a_to_b(Wz, Wr, W)
    return gru_step_forward(x, prev_h, Wx, Wh, b)[0]


def gru_step_forward(x, prev_h, Wx, Wh, b):
    H = prev_h.shape[1]
    if [*Wx.shape, *Wh.shape, *b.shape] != [x.shape[1], 3 * H, H, 3 * H, 3 * H] or x.shape[0] != prev_h.shape[0]:
        raise ValueError(f"H is {H}, which does not fit")
    U, V = Wx.reshape(-1, 3, H), Wh.reshape(H, 3, H)
    a = np.einsum("nd,dgh->ngh", x, U) + b.reshape(3, H)
    gates = squash(a[:, :2] + np.einsum("nk,kgh->ngh", prev_h, V[:, :2]))
    candidate = np.tanh(a[:, 2] + np.einsum("nk,kh->nh", gates[:, 1] * prev_h, V[:, 2]))
    z = gates[:, 0]
    return z * prev_h + (1 - z) * candidate, (x, prev_h, U, V, gates, candidate)


def gru_a_to_b(Wz, Wr, W):
    H = Wz.shape[1]
    stacked = np.stack([-1.0 * Wz, Wr, W], axis=1).reshape(len(W), 3 * H)
    return stacked[H:], stacked[:H], stacked[0] * 0


def gru_step_backward(dnext_h, cache):
    x, h, U, V, gates, candidate = cache
    z, r = gates[:, 0], gates[:, 1]
    d = np.empty((len(x), 3, h.shape[1]))
    d[:, 2] = dnext_h * (1 - z) * (1 - candidate**2)
    inner = np.einsum("nh,kh->nk", d[:, 2], V[:, 2])
    d[:, 0] = dnext_h * (h - candidate) * z * (1 - z)
    d[:, 1] = inner * h * r * (1 - r)
    dh = dnext_h * z + inner * r + np.einsum("ngh,kgh->nk", d[:, :2], V[:, :2])
    seen = np.stack([h, h, r * h], axis=1)
    dU = np.einsum("nd,ngh->dgh", x, d)
    dV = np.einsum("ngk,ngh->kgh", seen, d)
    return np.einsum("ngh,dgh->nd", d, U), dh, dU.reshape(len(dU), -1), dV.reshape(len(dV), -1), d.sum(0).ravel()


def gru_forward(x, h0, Wx, Wh, b):
    h = np.zeros((x.shape[0], Wh.shape[0])) if h0 is None else h0
    steps = []
    for x_t in np.moveaxis(x, 1, 0):
        h, cache = gru_step_forward(x_t, h, Wx, Wh, b)
        steps.append((h, cache))
    return np.swapaxes(np.array([h for h, _ in steps]), 0, 1), [cache for _, cache in steps]


def gru_backward(dh, cache):
    N, T, H = dh.shape
    D = cache[0][0].shape[1]
    dx, dprev = np.zeros((N, T, D)), np.zeros((N, H))
    dWx, dWh, db = np.zeros((D, 3 * H)), np.zeros((H, 3 * H)), np.zeros(3 * H)
    for t in range(T)[::-1]:
        dx[:, t], dprev, one, two, three = gru_step_backward(dprev + dh[:, t], cache[t])
        dWx += one
        dWh += two
        db += three
    return dx, dprev, dWx, dWh, db


def gru_step_reset_after(x, prev_h, Wx, Wh, bx, bh):
    H = prev_h.shape[1]
    a = (x @ Wx + bx).reshape(-1, 3, H)
    c = (prev_h @ Wh + bh).reshape(-1, 3, H)
    z, r = squash(a[:, 0] + c[:, 0]), squash(a[:, 1] + c[:, 1])
    candidate = np.tanh(a[:, 2] + r * c[:, 2])
    return candidate - z * candidate + z * prev_h


def gru_param_count(D, H, reset_after=False):
    return sum(int(np.prod(shape)) for shape in [(D, 3, H), (H, 3, H), (1 + bool(reset_after), 3, H)])


def gru_from_keras(weights):
    if not 2 <= len(weights) <= 3:
        raise ValueError("wrong number of arrays")
    named = {"Wx": weights[0], "Wh": weights[1]}
    bias = np.zeros_like(weights[1][0]) if len(weights) < 3 else weights[2]
    if bias.ndim > 2 or bias.shape[-1] != weights[1].shape[1] or (bias.ndim == 2 and len(bias) != 2):
        raise ValueError("wrong bias")
    return {**named, "b": bias} if bias.ndim == 1 else {**named, "bx": bias[0, :], "bh": bias[1, :]}


def gru_to_keras(weights):
    arrays = [weights["Wx"], weights["Wh"]]
    arrays.append(weights.get("b") if "b" in weights else np.vstack([weights["bx"], weights["bh"]]))
    return arrays
