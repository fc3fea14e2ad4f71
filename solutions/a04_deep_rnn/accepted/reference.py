"""Deep and bidirectional recurrent networks: the reference, which expected values come from.

Analytic throughout, so complex arguments pass through every function and a complex step gives exact derivatives.
"""

from itertools import pairwise

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    """One tanh layer over a sequence. Returns h (N, T, H), cache."""
    h0 = np.zeros((len(x), len(Wh))) if h0 is None else h0
    _require_sizes(x, h0, Wx, Wh, b)
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[t] @ Wh + b))
    h = np.stack(states, axis=1)
    return h[:, 1:], (x, Wx, Wh, h)


def rnn_backward(dh, cache):
    """Backpropagation through time through one layer. Returns dx, dh0, dWx, dWh, db."""
    x, Wx, Wh, h = cache
    carried, da = 0.0, []  # da: the gradients of the sums inside of tanh, the last step first
    for t in reversed(range(x.shape[1])):
        da.append((dh[:, t] + carried) * (1 - h[:, t + 1] ** 2))
        carried = da[-1] @ Wh.T
    da = np.stack(da[::-1], axis=1)
    dWx = np.einsum("ntd,nth->dh", x, da)
    dWh = np.einsum("ntg,nth->gh", h[:, :-1], da)
    return da @ Wx.T, carried, dWx, dWh, da.sum(axis=(0, 1))


def stack_forward(x, layers, h0=None):
    """Each layer reads the states of the one below. Returns the top layer's h (N, T, H_L), cache."""
    if not layers:
        raise ValueError("a stack has at least one layer")
    h, caches = x, []
    for start, weights in zip([None] * len(layers) if h0 is None else h0, layers, strict=True):
        h, cache = rnn_forward(h, start, *weights)
        caches.append(cache)
    return h, caches


def stack_backward(dh, cache):
    """The gradient of a layer's input is that of the states of the layer below. Returns dx, dh0, gradients."""
    dh0, gradients = [], []
    for layer in reversed(cache):
        dh, dstart, *weights = rnn_backward(dh, layer)
        dh0.append(dstart)
        gradients.append(tuple(weights))
    return dh, dh0[::-1], gradients[::-1]


def merge_directions(forward, backward, merge_mode="concat"):
    """The modes of Keras' Bidirectional. Returns out."""
    if forward.shape != backward.shape:
        raise ValueError(f"the two directions have shapes {forward.shape} and {backward.shape}")
    merged = {
        "concat": np.concatenate([forward, backward], axis=-1),
        "sum": forward + backward,
        "mul": forward * backward,
        "ave": (forward + backward) / 2,
    }
    _require_mode(merge_mode, merged)
    return merged[merge_mode]


def merge_backward(dout, forward, backward, merge_mode="concat"):
    """Returns dforward, dbackward."""
    H = forward.shape[-1]
    gradients = {
        "concat": lambda: (dout[..., :H], dout[..., H:]),
        "sum": lambda: (dout, dout),
        "mul": lambda: (dout * backward, dout * forward),
        "ave": lambda: (dout / 2, dout / 2),
    }
    _require_mode(merge_mode, gradients)
    return gradients[merge_mode]()


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    """One layer reads x, another x from its end; its states are turned round. Returns out, cache."""
    forward, cache_fw = rnn_forward(x, None, *fw)
    backward, cache_bw = rnn_forward(x[:, ::-1], None, *bw)
    seen = (forward, backward[:, ::-1]) if return_sequences else (forward[:, -1], backward[:, -1])
    return merge_directions(*seen, merge_mode), (cache_fw, cache_bw, seen, merge_mode)


def bidirectional_backward(dout, cache):
    """Back through the merge, then through each layer in its own order of time. Returns dx, dfw, dbw."""
    cache_fw, cache_bw, seen, merge_mode = cache
    T = cache_fw[0].shape[1]
    dforward, dbackward = merge_backward(dout, *seen, merge_mode)
    if dout.ndim == 2:
        dforward, dbackward = (_at_the_last_step(gradient, T) for gradient in (dforward, dbackward))
    else:
        dbackward = dbackward[:, ::-1]
    dx, _, *dfw = rnn_backward(dforward, cache_fw)
    dx_reversed, _, *dbw = rnn_backward(dbackward, cache_bw)
    return dx + dx_reversed[:, ::-1], tuple(dfw), tuple(dbw)


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    """Each layer reads the merged sequence of the one below. Returns the top layer's out."""
    if not layers:
        raise ValueError("a network has at least one layer")
    *below, top = layers
    for fw, bw in below:
        x, _ = bidirectional_forward(x, fw, bw, merge_mode, True)
    return bidirectional_forward(x, *top, merge_mode, return_sequences)[0]


def stack_param_count(D, sizes):
    """Wx (D, H), Wh (H, H), b (H,) for each layer, whose inputs are the states below."""
    count = 0
    for H in sizes:
        count += (D + H + 1) * H
        D = H
    return count


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    """Two layers each, whose inputs are what was merged below."""
    count = 0
    for H in sizes:
        count += 2 * (D + H + 1) * H
        D = 2 * H if merge_mode == "concat" else H
    return count


def stack_from_keras(weights):
    """Three arrays a layer: a list of (Wx, Wh, b)."""
    layers = _in_groups(weights, 3)
    for below, above in pairwise(layers):
        if len(above[0]) != len(below[2]):
            raise ValueError(f"a kernel with {len(above[0])} rows does not fit on a layer of {len(below[2])} units")
    return layers


def bidirectional_from_keras(weights):
    """Six arrays a layer: a list of ((Wx, Wh, b), (Wx, Wh, b)), the forward direction first."""
    layers = [(six[:3], six[3:]) for six in _in_groups(weights, 6)]
    for fw, bw in layers:
        if [array.shape for array in fw] != [array.shape for array in bw]:
            raise ValueError("the two directions have weights of different shapes")
    return layers


def usable_directions():
    """Both, where the whole input is there before the first answer is due."""
    both = {"word_class", "review", "gap", "forecast"}
    one = {"keyboard", "subtitles", "melody", "alarm"}
    return dict.fromkeys(both, "both") | dict.fromkeys(one, "forward")


def _require_sizes(x, h0, Wx, Wh, b):
    """ValueError unless every size fits: NumPy would broadcast some that do not."""
    N, D, H = len(x), x.shape[2], len(Wh)
    for name, array, shape in (("h0", h0, (N, H)), ("Wx", Wx, (D, H)), ("Wh", Wh, (H, H)), ("b", b, (H,))):
        if array.shape != shape:
            raise ValueError(f"{name} has shape {array.shape}, expected {shape}")


def _require_mode(merge_mode, known):
    if merge_mode not in known:
        raise ValueError(f"unknown merge_mode {merge_mode!r}; known: {', '.join(known)}")


def _at_the_last_step(gradient, T):
    """The gradient (N, H) of a layer's last state as one for all of its T states."""
    everywhere = np.zeros((len(gradient), T, gradient.shape[1]))
    everywhere[:, -1] = gradient
    return everywhere


def _in_groups(weights, size):
    """The arrays in tuples of `size`."""
    if not weights or len(weights) % size:
        raise ValueError(f"{len(weights)} arrays are no whole number of layers of {size}")
    return [tuple(weights[start : start + size]) for start in range(0, len(weights), size)]
