"""Long short-term memory: the reference, which expected values come from.

Analytic throughout, so complex arguments pass through every step and a complex step gives exact derivatives.
"""

import numpy as np


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    """Returns next_h (N, H), next_c (N, H), cache."""
    _require_sizes(x, prev_h, prev_c, Wx, Wh, b)
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, o, g = _sigmoid(i), _sigmoid(f), _sigmoid(o), np.tanh(g)
    next_c = f * prev_c + i * g
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c)


def lstm_limit_bias(H, limit):
    """A sum of at least 90 in size on the gates that the limit names: sigmoid(-90) is 1e-39."""
    signs = {"keep": [-1, 1, 0, 0], "replace": [1, -1, 0, 0], "silence": [0, 0, -1, 0]}
    if limit not in signs:
        raise ValueError(f"there is no limit {limit!r}")
    return np.repeat(signs[limit], H) * 100.0


def lstm_selective_memory(T, write, read):
    """Write once, keep from then on, show where asked. Returns gates (3, T)."""
    if not 1 <= write <= min(read) <= max(read) <= T:
        raise ValueError(f"of {T} steps, {read} cannot be read after step {write}")
    gates = np.zeros((3, T))
    gates[0, write - 1] = 1
    gates[1, write:] = 1
    gates[2, np.array(read) - 1] = 1
    return gates


def lstm_step_backward(dnext_h, dnext_c, cache):
    """The chain rule through one step. Returns dx, dprev_h, dprev_c, dWx, dWh, db."""
    x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c = cache
    shown = np.tanh(next_c)
    dc = dnext_c + dnext_h * o * (1 - shown**2)
    di = dc * g * i * (1 - i)
    df = dc * prev_c * f * (1 - f)
    do = dnext_h * shown * o * (1 - o)
    dg = dc * i * (1 - g**2)
    da = np.hstack([di, df, do, dg])
    return da @ Wx.T, da @ Wh.T, dc * f, x.T @ da, prev_h.T @ da, da.sum(axis=0)


def lstm_forward(x, h0, Wx, Wh, b):
    """The step over a whole sequence. Returns h (N, T, H), cache."""
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    c = np.zeros_like(h)
    states, caches = [], []
    for t in range(x.shape[1]):
        h, c, cache = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches


def lstm_backward(dh, cache):
    """Backpropagation through time: h gets a gradient from outside and from the step after it, c from the latter."""
    dx, dprev_h = [], np.zeros_like(dh[:, 0])
    dprev_c = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        step = lstm_step_backward(dh[:, t] + dprev_h, dprev_c, cache[t])
        dx_t, dprev_h, dprev_c, dWx_t, dWh_t, db_t = step
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db


def lstm_gradient_norms(dh, cache):
    """The same loop, which looks at dprev_c only. Returns norms (T,)."""
    norms = np.zeros(len(cache))
    dprev_h = dprev_c = 0.0
    for t in reversed(range(len(cache))):
        _, dprev_h, dprev_c, *_ = lstm_step_backward(dh[:, t] + dprev_h, dprev_c, cache[t])
        norms[t] = np.sqrt(np.sum(dprev_c**2))
    return norms


def gradient_slope(norms):
    """Least squares in closed form: the covariance of time and logarithm over the variance of time."""
    norms = np.asarray(norms)
    if len(norms) < 2 or norms.min() <= 0:
        raise ValueError("a slope needs two norms or more, all positive")
    t = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(t * np.log(norms)) / np.sum(t**2)


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    """Input and forget gate see prev_c, the output gate sees next_c. Returns next_h, next_c, cache."""
    _require_sizes(x, prev_h, prev_c, Wx, Wh, b)
    if P.shape != (3, len(Wh)):
        raise ValueError(f"P has shape {P.shape}, not {(3, len(Wh))}")
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, g = _sigmoid(i + P[0] * prev_c), _sigmoid(f + P[1] * prev_c), np.tanh(g)
    next_c = f * prev_c + i * g
    o = _sigmoid(o + P[2] * next_c)
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, P, i, f, o, g, next_c)


def lstm_peephole_step_backward(dnext_h, dnext_c, cache):
    """As without peepholes, and through them: o leads to next_c, i and f lead to prev_c."""
    x, prev_h, prev_c, Wx, Wh, P, i, f, o, g, next_c = cache
    shown = np.tanh(next_c)
    do = dnext_h * shown * o * (1 - o)
    dc = dnext_c + dnext_h * o * (1 - shown**2) + do * P[2]
    di = dc * g * i * (1 - i)
    df = dc * prev_c * f * (1 - f)
    dg = dc * i * (1 - g**2)
    da = np.hstack([di, df, do, dg])
    dprev_c = dc * f + di * P[0] + df * P[1]
    dP = np.stack([np.sum(di * prev_c, axis=0), np.sum(df * prev_c, axis=0), np.sum(do * next_c, axis=0)])
    return da @ Wx.T, da @ Wh.T, dprev_c, x.T @ da, prev_h.T @ da, da.sum(axis=0), dP


def lstm_bidirectional(x, forward, backward):
    """The second reads the reversed sequence, and its states are turned round again. Returns h (N, T, 2H)."""
    ahead, _ = lstm_forward(x, None, **forward)
    back, _ = lstm_forward(x[:, ::-1], None, **backward)
    return np.concatenate([ahead, back[:, ::-1]], axis=2)


def lstm_param_count(D, H, peephole=False):
    """Wx (D, 4H), Wh (H, 4H), b (4H,), and P (3, H)."""
    return 4 * H * (D + H + 1) + (3 * H if peephole else 0)


def lstm_from_keras(weights):
    """Keras' list by name, the last two blocks exchanged."""
    if len(weights) not in (2, 3):
        raise ValueError(f"an LSTM has two or three arrays, not {len(weights)}")
    Wx, Wh, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1], Wh.dtype)
    if b.shape != (Wh.shape[1],):
        raise ValueError(f"the bias has shape {b.shape}")
    return {"Wx": _exchange(Wx), "Wh": _exchange(Wh), "b": _exchange(b)}


def lstm_to_keras(weights):
    """Exchanging the last two blocks once more puts them back."""
    return [_exchange(weights["Wx"]), _exchange(weights["Wh"]), _exchange(weights["b"])]


def _exchange(array):
    """i, f, g, o <-> i, f, o, g along the last axis."""
    first, second, third, fourth = np.split(array, 4, axis=-1)
    return np.concatenate([first, second, fourth, third], axis=-1)


def _sigmoid(a):
    return 0.5 * (1 + np.tanh(0.5 * a))  # for any size of a


def _require_sizes(x, prev_h, prev_c, Wx, Wh, b):
    (N, D), H = x.shape, Wh.shape[0]
    for name, array, shape in (
        ("prev_h", prev_h, (N, H)),
        ("prev_c", prev_c, (N, H)),
        ("Wx", Wx, (D, 4 * H)),
        ("Wh", Wh, (H, 4 * H)),
        ("b", b, (4 * H,)),
    ):
        if array.shape != shape:
            raise ValueError(f"{name} has shape {array.shape}, not {shape}")
