"""Backpropagation through time: the reference, which expected values come from.

The forward passes are analytic, so complex arguments pass through them and a complex step gives exact derivatives.
"""

import numpy as np


def softmax_loss(scores, targets):
    """Mean cross-entropy of softmax over the last axis; its gradient is (p - one-hot) / number of predictions."""
    O = scores.shape[-1]  # noqa: E741  the letter of the outputs
    if targets.shape != scores.shape[:-1]:
        raise ValueError(f"targets has shape {targets.shape}, but scores has shape {scores.shape}")
    if targets.min() < 0 or targets.max() >= O:
        raise ValueError(f"targets are classes from 0 to {O - 1}")
    shifted = scores - scores.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = np.eye(O)[targets]
    return -(target * log_p).sum() / targets.size, (np.exp(log_p) - target) / targets.size


def output_backward(dscores, h, Wy):
    """Each weight has its part in every prediction, so all axes but the last are summed over."""
    H, O = Wy.shape  # noqa: E741
    dWy = h.reshape(-1, H).T @ dscores.reshape(-1, O)
    return dscores @ Wy.T, dWy, dscores.reshape(-1, O).sum(axis=0)


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    """tanh(x Wx + prev_h Wh + b). Returns next_h (N, H), cache."""
    _require_sizes(x, prev_h, Wx, Wh, b)
    next_h = np.tanh(x @ Wx + prev_h @ Wh + b)
    return next_h, (x, prev_h, Wx, Wh, next_h)


def rnn_step_backward(dnext_h, cache):
    """tanh' = 1 - tanh**2; then each product is gone through backwards. Returns dx, dprev_h, dWx, dWh, db."""
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h * (1 - next_h**2)
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum, prev_h.T @ dsum, dsum.sum(axis=0)


def rnn_forward(x, h0, Wx, Wh, b):
    """The step over a whole sequence. Returns h (N, T, H), cache: that of each step."""
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states, caches = [], []
    for t in range(x.shape[1]):
        h, cache = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches


def rnn_backward(dh, cache):
    """At each step what comes from outside and what comes from the step after it; the weights add their shares up."""
    dx = []
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = rnn_step_backward(dh[:, t] + dprev_h, cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db


def gradient_check(gradients, dh, x, h0, Wx, Wh, b):
    """Central differences of rnn_forward in float64 for every entry of every array."""
    step = 1e-5
    point = [np.array(array, np.float64) for array in (x, h0, Wx, Wh, b)]
    errors = []
    for number, array in enumerate(point):
        found = np.empty_like(array)
        for index in np.ndindex(array.shape):
            value = array[index]
            array[index] = value + step
            above = np.sum(dh * rnn_forward(*point)[0])
            array[index] = value - step
            below = np.sum(dh * rnn_forward(*point)[0])
            array[index] = value
            found[index] = (above - below) / (2 * step)
        given = gradients[number]
        scale = max(np.abs(given).max(), np.abs(found).max())
        errors.append(np.abs(given - found).max() / scale if scale > 0 else 0.0)
    return np.array(errors)


def rnn_backward_truncated(dh, cache, k):
    """Each gradient from outside on its own, k steps back."""
    _require_reach(k)
    dx = [0 * x for x, *_ in cache]
    dh0 = dWx = dWh = db = 0.0
    for t in range(len(cache)):
        flowing = dh[:, t]
        for step in reversed(range(max(0, t - k + 1), t + 1)):
            dx_t, flowing, dWx_t, dWh_t, db_t = rnn_step_backward(flowing, cache[step])
            dx[step] = dx[step] + dx_t
            dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
        if t < k:
            dh0 = dh0 + flowing
    return np.stack(dx, axis=1), dh0, dWx, dWh, db


def rnn_backward_chunks(dh, cache, k):
    """Full backpropagation within each chunk, the last one first; what is left in the end belongs to h0."""
    _require_reach(k)
    dx = []
    dWx = dWh = db = 0.0
    for start in reversed(range(0, len(cache), k)):
        dx_c, dh0, dWx_c, dWh_c, db_c = rnn_backward(dh[:, start : start + k], cache[start : start + k])
        dx.append(dx_c)
        dWx, dWh, db = dWx + dWx_c, dWh + dWh_c, db + db_c
    return np.concatenate(dx[::-1], axis=1), dh0, dWx, dWh, db


def gradient_norms(dh, cache):
    """The norm of what flows through each state, from the last to the first."""
    norms, flowing = np.empty(len(cache)), 0.0
    for t in reversed(range(len(cache))):
        flowing = flowing + dh[:, t]
        norms[t] = np.linalg.norm(flowing)
        flowing = rnn_step_backward(flowing, cache[t])[1]
    return norms


def log_norm_slope(norms):
    """Least squares: the covariance of step and logarithm over the variance of the step."""
    if len(norms) < 2 or np.min(norms) <= 0:
        raise ValueError("a slope needs at least two norms, each more than 0")
    steps = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(steps * np.log(norms)) / np.sum(steps**2)


def scale_spectral_radius(Wh, radius):
    """All eigenvalues grow with the matrix."""
    now = np.abs(np.linalg.eigvals(Wh)).max()
    if radius <= 0 or now == 0:
        raise ValueError(f"from a spectral radius of {now} to {radius} leads no positive factor")
    return Wh * (radius / now)


def radius_slope(x, h0, Wx, Wh, b, dlast, radius):
    """Scaled, forward, back from the last state alone."""
    h, cache = rnn_forward(x, h0, Wx, scale_spectral_radius(Wh, radius), b)
    dh = np.zeros_like(h)
    dh[:, -1] = dlast
    return log_norm_slope(gradient_norms(dh, cache))


def clip_by_value(gradients, limit):
    """Each entry for itself."""
    if limit <= 0:
        raise ValueError(f"limit is {limit}, not more than 0")
    return [np.clip(gradient, -limit, limit) for gradient in gradients]


def clip_by_global_norm(gradients, max_norm):
    """One factor for all, so that the direction stays."""
    if max_norm <= 0:
        raise ValueError(f"max_norm is {max_norm}, not more than 0")
    norm = np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return [factor * gradient for gradient in gradients], norm


def identity_init(D, H, seed):
    """Hardly any input, the state handed on as it is, no bias."""
    return 0.001 * np.random.default_rng(seed).normal(size=(D, H)), np.eye(H), np.zeros(H)


def relu_rnn_forward(x, h0, Wx, Wh, b):
    """max(0, x_t Wx + h_{t-1} Wh + b), written so that a complex step passes. Returns h (N, T, H), cache."""
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        before = x[:, t] @ Wx + states[t] @ Wh + b
        states.append(np.where(before.real > 0, before, 0))
    return np.stack(states[1:], axis=1), (x, states, Wx, Wh)


def relu_rnn_backward(dh, cache):
    """Where a unit is 0, nothing comes back; where it is not, everything does."""
    x, states, Wx, Wh = cache
    dx = np.empty(x.shape)
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(x.shape[1])):
        dsum = (dh[:, t] + dprev_h) * (states[t + 1] > 0)
        dx[:, t], dprev_h = dsum @ Wx.T, dsum @ Wh.T
        dWx, dWh, db = dWx + x[:, t].T @ dsum, dWh + states[t].T @ dsum, db + dsum.sum(axis=0)
    return dx, dprev_h, dWx, dWh, db


def _require_sizes(x, prev_h, Wx, Wh, b):
    (N, D), H = x.shape, Wh.shape[0]
    for name, array, shape in (("prev_h", prev_h, (N, H)), ("Wx", Wx, (D, H)), ("Wh", Wh, (H, H)), ("b", b, (H,))):
        if array.shape != shape:
            raise ValueError(f"{name} has shape {array.shape}, not {shape}")


def _require_reach(k):
    if k < 1:
        raise ValueError(f"k is {k}, less than 1")
