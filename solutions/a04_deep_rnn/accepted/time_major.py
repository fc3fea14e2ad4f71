"""Time first inside, states in buffers filled step by step, gradients added up step by step, caches as dicts."""

import numpy as np

MODES = ("concat", "sum", "mul", "ave")


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.moveaxis(x, 1, 0)
    T, N, D = x.shape
    H = Wh.shape[0]
    if Wx.shape != (D, H) or Wh.shape[1] != H or b.shape != (H,):
        raise ValueError("the weights do not fit")
    h = np.zeros((T + 1, N, H))
    if h0 is not None:
        if h0.shape != h[0].shape:
            raise ValueError("h0 does not fit")
        h[0] = h0
    for t in range(T):
        np.tanh(x[t] @ Wx + h[t] @ Wh + b, out=h[t + 1])
    return np.swapaxes(h[1:], 0, 1), {"x": x, "h": h, "Wx": Wx, "Wh": Wh}


def rnn_backward(dh, cache):
    x, h, Wx, Wh = (cache[name] for name in ("x", "h", "Wx", "Wh"))
    dh = np.moveaxis(dh, 1, 0).astype(float)
    dx = np.zeros(x.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(len(Wh))
    back = np.zeros(h[0].shape)
    for t in range(len(x) - 1, -1, -1):
        total = dh[t] + back
        da = total - total * h[t + 1] ** 2
        dx[t] = np.dot(da, Wx.T)
        dWx += np.dot(x[t].T, da)
        dWh += np.dot(h[t].T, da)
        db += np.sum(da, axis=0)
        back = np.dot(da, Wh.T)
    return np.moveaxis(dx, 0, 1), back, dWx, dWh, db


def stack_forward(x, layers, h0=None):
    L = len(layers)
    if L == 0:
        raise ValueError("nothing is stacked")
    if h0 is not None and len(h0) != L:
        raise ValueError("one initial state for each layer, please")
    caches = {}
    h = x
    for level in range(L):
        Wx, Wh, b = layers[level]
        h, caches[level] = rnn_forward(h, None if h0 is None else h0[level], Wx, Wh, b)
    return h, caches


def stack_backward(dh, cache):
    L = len(cache)
    dh0, gradients = [None] * L, [None] * L
    for level in range(L - 1, -1, -1):
        dh, dh0[level], dWx, dWh, db = rnn_backward(dh, cache[level])
        gradients[level] = (dWx, dWh, db)
    return dh, tuple(dh0), gradients


def merge_directions(forward, backward, merge_mode="concat"):
    if merge_mode not in MODES:
        raise ValueError("which mode?")
    if np.shape(forward) != np.shape(backward):
        raise ValueError("two different shapes")
    if merge_mode == "concat":
        return np.append(forward, backward, axis=-1)
    if merge_mode == "mul":
        return np.multiply(forward, backward)
    total = np.add(forward, backward)
    return total if merge_mode == "sum" else 0.5 * total


def merge_backward(dout, forward, backward, merge_mode="concat"):
    if merge_mode not in MODES:
        raise ValueError("which mode?")
    if merge_mode == "concat":
        one, other = np.split(dout, 2, axis=-1)
        return one, other
    if merge_mode == "mul":
        return backward * dout, forward * dout
    share = dout * (0.5 if merge_mode == "ave" else 1.0)
    return share, share.copy()


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    T = x.shape[1]
    f, forward_cache = rnn_forward(x, None, fw[0], fw[1], fw[2])
    g, backward_cache = rnn_forward(np.flip(x, axis=1), None, bw[0], bw[1], bw[2])
    g = np.flip(g, axis=1)
    cache = {"fw": forward_cache, "bw": backward_cache, "f": f, "g": g, "mode": merge_mode, "all": return_sequences}
    if return_sequences:
        return merge_directions(f, g, merge_mode), cache
    return merge_directions(f[:, T - 1], g[:, 0], merge_mode), cache


def bidirectional_backward(dout, cache):
    f, g, mode = cache["f"], cache["g"], cache["mode"]
    if cache["all"]:
        df, dg = merge_backward(dout, f, g, mode)
    else:
        df, dg = np.zeros(f.shape), np.zeros(g.shape)
        df[:, -1], dg[:, 0] = merge_backward(dout, f[:, -1], g[:, 0], mode)
    dx1, _, *one = rnn_backward(df, cache["fw"])
    dx2, _, *two = rnn_backward(np.flip(dg, axis=1), cache["bw"])
    return dx1 + np.flip(dx2, axis=1), one, two


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if len(layers) == 0:
        raise ValueError("no layer")
    for level, (fw, bw) in enumerate(layers, start=1):
        top = level == len(layers)
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, return_sequences or not top)
    return x


def stack_param_count(D, sizes):
    return sum(below * H + H * H + H for below, H in zip([D, *sizes], sizes, strict=False))


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    wider = 2 if merge_mode == "concat" else 1
    inputs = [D] + [wider * H for H in sizes]
    return sum(2 * H * (inputs[level] + H + 1) for level, H in enumerate(sizes))


def stack_from_keras(weights):
    if len(weights) == 0 or len(weights) % 3 != 0:
        raise ValueError("three arrays for each layer")
    kernels, recurrent, biases = weights[0::3], weights[1::3], weights[2::3]
    for level in range(1, len(kernels)):
        if kernels[level].shape[0] != biases[level - 1].shape[0]:
            raise ValueError(f"layer {level} does not fit")
    return list(zip(kernels, recurrent, biases, strict=True))


def bidirectional_from_keras(weights):
    if len(weights) == 0 or len(weights) % 6 != 0:
        raise ValueError("six arrays for each layer")
    pairs = []
    for start in range(0, len(weights), 6):
        fw, bw = tuple(weights[start : start + 3]), tuple(weights[start + 3 : start + 6])
        if any(one.shape != two.shape for one, two in zip(fw, bw, strict=True)):
            raise ValueError("these are not two directions of one layer")
        pairs.append((fw, bw))
    return pairs


def usable_directions():
    return {
        "keyboard": "forward",
        "word_class": "both",
        "subtitles": "forward",
        "review": "both",
        "melody": "forward",
        "gap": "both",
        "alarm": "forward",
        "forecast": "both",
    }
