"""One matrix for each gate, cut out with np.split, and the logistic function in its textbook form."""

import numpy as np


def logistic(a):
    return np.where(a >= 0, 1 / (1 + np.exp(-np.abs(a))), np.exp(-np.abs(a)) / (1 + np.exp(-np.abs(a))))


def gru_step_a(x, prev_h, Wz, Wr, W):
    H = prev_h.shape[1]
    z = logistic(prev_h @ Wz[:H] + x @ Wz[H:])
    r = logistic(prev_h @ Wr[:H] + x @ Wr[H:])
    candidate = np.tanh((r * prev_h) @ W[:H] + x @ W[H:])
    return prev_h + z * (candidate - prev_h)


def gru_step_forward(x, prev_h, Wx, Wh, b):
    H = prev_h.shape[1]
    if Wx.shape != (x.shape[1], 3 * H) or Wh.shape != (H, 3 * H) or b.shape != (3 * H,) or len(x) != len(prev_h):
        raise ValueError("these sizes do not fit together")
    Wxz, Wxr, Wxc = np.split(Wx, 3, axis=1)
    Whz, Whr, Whc = np.split(Wh, 3, axis=1)
    bz, br, bc = np.split(b, 3)
    z = logistic(x @ Wxz + prev_h @ Whz + bz)
    r = logistic(x @ Wxr + prev_h @ Whr + br)
    c = np.tanh(x @ Wxc + (r * prev_h) @ Whc + bc)
    saved = {"x": x, "h": prev_h, "z": z, "r": r, "c": c, "Wx": (Wxz, Wxr, Wxc), "Wh": (Whz, Whr, Whc)}
    return c + z * (prev_h - c), saved


def gru_a_to_b(Wz, Wr, W):
    H = Wz.shape[1]
    Wx = np.hstack([-Wz[H:], Wr[H:], W[H:]])
    Wh = np.hstack([-Wz[:H], Wr[:H], W[:H]])
    return Wx, Wh, np.zeros(Wx.shape[1])


def gru_step_backward(dnext_h, cache):
    x, h, z, r, c = (cache[name] for name in "xhzrc")
    dc = dnext_h * (1 - z)
    dz = dnext_h * (h - c)
    dac = dc * (1 - c * c)
    drh = dac @ cache["Wh"][2].T
    dar = drh * h * r * (1 - r)
    daz = dz * z * (1 - z)
    da = (daz, dar, dac)
    dx = sum(a @ W.T for a, W in zip(da, cache["Wx"], strict=True))
    dh = dnext_h * z + drh * r + daz @ cache["Wh"][0].T + dar @ cache["Wh"][1].T
    dWh = np.hstack([h.T @ daz, h.T @ dar, (r * h).T @ dac])
    return dx, dh, np.hstack([x.T @ a for a in da]), dWh, np.hstack([a.sum(0) for a in da])


def gru_forward(x, h0, Wx, Wh, b):
    N, T, _ = x.shape
    h = np.zeros((N, T + 1, len(Wh)))
    if h0 is not None:
        h[:, 0] = h0
    caches = []
    for t in range(T):
        h[:, t + 1], saved = gru_step_forward(x[:, t], h[:, t], Wx, Wh, b)
        caches.append(saved)
    return h[:, 1:], caches


def gru_backward(dh, cache):
    T = dh.shape[1]
    gradients = [None] * T
    carried = 0
    for t in range(T - 1, -1, -1):
        gradients[t] = gru_step_backward(dh[:, t] + carried, cache[t])
        carried = gradients[t][1]
    dx = np.stack([gradient[0] for gradient in gradients], axis=1)
    return dx, carried, *(sum(gradient[k] for gradient in gradients) for k in (2, 3, 4))


def gru_step_reset_after(x, prev_h, Wx, Wh, bx, bh):
    xz, xr, xc = np.split(x @ Wx + bx, 3, axis=1)
    hz, hr, hc = np.split(prev_h @ Wh + bh, 3, axis=1)
    z, r = logistic(xz + hz), logistic(xr + hr)
    return (1 - z) * np.tanh(xc + r * hc) + z * prev_h


def gru_param_count(D, H, reset_after=False):
    one_gate = D * H + H * H + H
    if reset_after:
        one_gate += H
    return one_gate * 3


def gru_from_keras(weights):
    if len(weights) == 2:
        return {"Wx": weights[0], "Wh": weights[1], "b": np.zeros(weights[0].shape[1])}
    kernel, recurrent, bias = weights  # a ValueError for any other number
    if bias.shape not in [(recurrent.shape[1],), (2, recurrent.shape[1])]:
        raise ValueError("what bias is this?")
    if bias.ndim == 1:
        return {"Wx": kernel, "Wh": recurrent, "b": bias}
    bx, bh = bias
    return {"Wx": kernel, "Wh": recurrent, "bx": bx, "bh": bh}


def gru_to_keras(weights):
    if "bx" in weights:
        return weights["Wx"], weights["Wh"], np.array([weights["bx"], weights["bh"]])
    return weights["Wx"], weights["Wh"], weights["b"]
