"""DL2 / unit 6 / Adam Novak"""
import numpy as np

Z, R, C = range(3)


def sigma(a):
    return (1 + np.tanh(a / 2)) / 2


def blocks(W):
    """(..., 3H) -> (3, ..., H)"""
    return np.moveaxis(W.reshape(*W.shape[:-1], 3, -1), -2, 0)


def gru_step_a(x, prev_h, Wz, Wr, W):
    hx = np.concatenate([prev_h, x], axis=1)
    z = sigma(hx @ Wz)
    r = sigma(hx @ Wr)
    cand = np.tanh(np.concatenate([r * prev_h, x], axis=1) @ W)
    return (1 - z) * prev_h + z * cand


def gru_step_forward(x, prev_h, Wx, Wh, b):
    (N, D), H = x.shape, Wh.shape[0]
    for array, shape in ((prev_h, (N, H)), (Wx, (D, 3 * H)), (Wh, (H, 3 * H)), (b, (3 * H,))):
        if array.shape != shape:
            raise ValueError(f"expected {shape}, got {array.shape}")
    U, V, c = blocks(Wx), blocks(Wh), blocks(b)
    z = sigma(x @ U[Z] + prev_h @ V[Z] + c[Z])
    r = sigma(x @ U[R] + prev_h @ V[R] + c[R])
    g = np.tanh(x @ U[C] + (r * prev_h) @ V[C] + c[C])
    return z * prev_h + (1 - z) * g, (x, prev_h, Wx, Wh, z, r, g)


def gru_a_to_b(Wz, Wr, W):
    H = Wz.shape[1]
    allW = np.concatenate([-Wz, Wr, W], axis=1)   # sigma(-a) = 1 - sigma(a)
    return allW[H:], allW[:H], np.zeros(3 * H)


def gru_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, z, r, c = cache
    Whz, Whr, Whc = np.split(Wh, 3, axis=1)
    dz = dnext_h * (prev_h - c)
    dc = dnext_h * (1 - z)
    dprev_h = dnext_h * z
    daz = dz * z * (1 - z)
    dac = dc * (1 - c ** 2)
    drh = dac @ Whc.T
    dr = drh * prev_h
    dprev_h = dprev_h + drh * r
    dar = dr * r * (1 - r)
    dprev_h = dprev_h + daz @ Whz.T + dar @ Whr.T
    da = np.concatenate([daz, dar, dac], axis=1)
    dWh = np.concatenate([prev_h.T @ daz, prev_h.T @ dar, (r * prev_h).T @ dac], axis=1)
    return da @ Wx.T, dprev_h, x.T @ da, dWh, da.sum(axis=0)


def gru_forward(x, h0, Wx, Wh, b):
    N, T, _ = x.shape
    H = Wh.shape[0]
    h = np.zeros((N, H)) if h0 is None else h0
    out, cache = np.zeros((N, T, H)), []
    for t in range(T):
        h, c = gru_step_forward(x[:, t], h, Wx, Wh, b)
        out[:, t] = h
        cache.append(c)
    return out, cache


def gru_backward(dh, cache):
    N, T, H = dh.shape
    dh_next = np.zeros((N, H))
    dxs = [None] * T
    total = [0, 0, 0]
    for t in range(T - 1, -1, -1):
        dxs[t], dh_next, *grads = gru_step_backward(dh[:, t] + dh_next, cache[t])
        total = [a + g for a, g in zip(total, grads)]
    return (np.stack(dxs, axis=1), dh_next, *total)


def gru_step_reset_after(x, prev_h, Wx, Wh, bx, bh):
    xz, xr, xc = np.split(x @ Wx + bx, 3, axis=1)
    hz, hr, hc = np.split(prev_h @ Wh + bh, 3, axis=1)
    z, r = sigma(xz + hz), sigma(xr + hr)
    return (1 - z) * np.tanh(xc + r * hc) + z * prev_h


def gru_param_count(D, H, reset_after=False):
    return 3 * (D * H + H * H + H) + (3 * H if reset_after else 0)


def gru_from_keras(weights):
    if len(weights) not in (2, 3):
        raise ValueError("need 2 or 3 arrays")
    Wx, Wh = weights[0], weights[1]
    three = Wh.shape[1]
    bias = weights[2] if len(weights) == 3 else np.zeros(three)
    if bias.shape == (three,):
        return {"Wx": Wx, "Wh": Wh, "b": bias}
    if bias.shape == (2, three):
        return {"Wx": Wx, "Wh": Wh, "bx": bias[0], "bh": bias[1]}
    raise ValueError("strange bias")


def gru_to_keras(weights):
    if "b" in weights:
        return [weights["Wx"], weights["Wh"], weights["b"]]
    return [weights["Wx"], weights["Wh"], np.array([weights["bx"], weights["bh"]])]
