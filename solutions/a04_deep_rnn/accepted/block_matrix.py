"""A bidirectional layer as one layer of 2H units with block weights; single precision inside where it comes in."""

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    N, T, D = x.shape
    (H,) = b.shape
    if h0 is None:
        h0 = np.zeros((N, H), np.result_type(x, Wx))
    for array, shape in ((Wx, (D, H)), (Wh, (H, H)), (h0, (N, H))):
        if array.shape != shape:
            raise ValueError(f"{array.shape} should be {shape}")
    from_x = np.tensordot(x, Wx, axes=1) + b  # all steps at once
    h = [h0]
    for t in range(T):
        h.append(np.tanh(from_x[:, t] + np.einsum("nh,hk->nk", h[-1], Wh)))
    return np.stack(h[1:], 1), [x, h, Wx, Wh]


def rnn_backward(dh, cache):
    x, h, Wx, Wh = cache
    T = dh.shape[1]
    steps = []
    dnext = np.zeros_like(h[0])
    for step in range(T):
        t = T - 1 - step
        slope = (1 - h[t + 1]) * (1 + h[t + 1])
        da = slope * (dh[:, t] + dnext)
        dnext = np.einsum("nk,hk->nh", da, Wh)
        steps.insert(0, da)
    da = np.stack(steps, 1).reshape(-1, len(Wh))
    before = np.stack(h[:-1], 1).reshape(-1, len(Wh))
    flat_x = x.reshape(-1, x.shape[2])
    return (da @ Wx.T).reshape(x.shape), dnext, flat_x.T @ da, before.T @ da, np.ones(len(da)) @ da


def stack_forward(x, layers, h0=None):
    if h0 is None:
        h0 = (None,) * len(layers)
    if len(layers) < 1 or len(h0) != len(layers):
        raise ValueError("how many layers?")
    outs, caches = [x], []
    for start, layer in zip(h0, layers, strict=True):
        out, cache = rnn_forward(outs[-1], start, *layer)
        outs.append(out)
        caches.append(cache)
    return outs[-1], caches


def stack_backward(dh, cache):
    found = []
    for layer in cache[::-1]:
        found.insert(0, rnn_backward(dh, layer))
        dh = found[0][0]
    return dh, [gradients[1] for gradients in found], [gradients[2:] for gradients in found]


def merge_directions(forward, backward, merge_mode="concat"):
    functions = {
        "concat": lambda f, g: np.dstack([f, g]) if f.ndim == 3 else np.hstack([f, g]),
        "sum": np.add,
        "mul": np.multiply,
        "ave": lambda f, g: f / 2 + g / 2,
    }
    if merge_mode not in functions or forward.shape != backward.shape:
        raise ValueError(f"{merge_mode}: {forward.shape} and {backward.shape}")
    return functions[merge_mode](forward, backward)


def merge_backward(dout, forward, backward, merge_mode="concat"):
    H = forward.shape[-1]
    if merge_mode == "concat":
        return dout[..., :H], dout[..., H:]
    slopes = {"sum": (1, 1), "mul": (backward, forward), "ave": (0.5, 0.5)}
    if merge_mode not in slopes:
        raise ValueError("no such mode")
    return tuple(slope * dout for slope in slopes[merge_mode])


def block(one, two):
    """The block matrix with `one` and `two` on its diagonal."""
    return np.block([[one, np.zeros((len(one), two.shape[1]))], [np.zeros((len(two), one.shape[1])), two]])


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    both = np.concatenate([x, x[:, ::-1]], axis=2)
    weights = block(fw[0], bw[0]), block(fw[1], bw[1]), np.concatenate([fw[2], bw[2]])
    h, cache = rnn_forward(both, None, *weights)
    f, g = np.split(h, 2, axis=2)  # both in the order in which they were made
    if return_sequences:
        g = g[:, ::-1]
    else:
        f, g = f[:, -1], g[:, -1]
    return merge_directions(f, g, merge_mode), (cache, f, g, merge_mode, h.shape)


def bidirectional_backward(dout, cache):
    layer, f, g, merge_mode, shape = cache
    df, dg = merge_backward(dout, f, g, merge_mode)
    if f.ndim == 3:
        dh = np.concatenate([df, dg[:, ::-1]], axis=2)
    else:
        dh = np.zeros(shape)
        dh[:, -1] = np.concatenate([df, dg], axis=1)
    dboth, _, dWx, dWh, db = rnn_backward(dh, layer)
    D, H = dboth.shape[2] // 2, f.shape[-1]
    dx = dboth[..., :D] + dboth[:, ::-1, D:]
    return dx, (dWx[:D, :H], dWh[:H, :H], db[:H]), (dWx[D:, H:], dWh[H:, H:], db[H:])


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    if not layers:
        raise ValueError("no layers")
    keep = [True] * (len(layers) - 1) + [return_sequences]
    for (fw, bw), sequences in zip(layers, keep, strict=True):
        x = bidirectional_forward(x, fw, bw, merge_mode, sequences)[0]
    return x


def stack_param_count(D, sizes):
    shapes = []
    for H in sizes:
        shapes += [(D, H), (H, H), (1, H)]
        D = H
    return sum(rows * columns for rows, columns in shapes)


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    total = 0
    for level, H in enumerate(sizes):
        width = D if level == 0 else sizes[level - 1] * (1 + (merge_mode == "concat"))
        total += 2 * stack_param_count(width, [H])
    return total


def stack_from_keras(weights):
    L, rest = divmod(len(weights), 3)
    if rest or not L:
        raise ValueError(f"{len(weights)} arrays")
    layers = [(weights[3 * n], weights[3 * n + 1], weights[3 * n + 2]) for n in range(L)]
    if any(layers[n][0].shape[0] != layers[n - 1][1].shape[1] for n in range(1, L)):
        raise ValueError("the layers do not fit")
    return layers


def bidirectional_from_keras(weights):
    if not weights or len(weights) % 6:
        raise ValueError(f"{len(weights)} arrays")
    threes = [tuple(weights[n : n + 3]) for n in range(0, len(weights), 3)]
    for fw, bw in zip(threes[::2], threes[1::2], strict=True):
        for one, two in zip(fw, bw, strict=True):
            if one.shape != two.shape:
                raise ValueError("two directions of different sizes")
    return [[fw, bw] for fw, bw in zip(threes[::2], threes[1::2], strict=True)]


def usable_directions():
    ends_before_the_answer = ["word_class", "review", "gap", "forecast"]
    goes_on = ["keyboard", "subtitles", "melody", "alarm"]
    return {**dict.fromkeys(ends_before_the_answer, "both"), **dict.fromkeys(goes_on, "forward")}
