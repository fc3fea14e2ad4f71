"""All states in one array and one way back for everything, which is told where to stop; einsum."""

import numpy as np


def softmax_loss(scores, targets):
    if scores.shape[:-1] != np.shape(targets):
        raise ValueError("one target for each prediction")
    rows, t = scores.reshape(-1, scores.shape[-1]), np.ravel(targets)
    if not ((t >= 0) & (t < rows.shape[1])).all():
        raise ValueError("no such class")
    largest = rows.max(axis=1)
    log_sum = largest + np.log(np.exp(rows - largest[:, None]).sum(axis=1))
    every = np.arange(len(rows))
    d = np.exp(rows - log_sum[:, None])
    d[every, t] -= 1
    return np.mean(log_sum - rows[every, t]), (d / len(rows)).reshape(scores.shape)


def output_backward(dscores, h, Wy):
    batch = tuple(range(h.ndim - 1))
    dh = np.einsum("...o,ho->...h", dscores, Wy)
    return dh, np.tensordot(h, dscores, (batch, batch)), dscores.sum(axis=batch)


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    (N, D), (M, H) = x.shape, prev_h.shape
    if N != M or Wx.shape != (D, H) or Wh.shape != (H, H) or b.shape != (H,):
        raise ValueError("these sizes do not fit together")
    h = np.tanh(np.hstack([x, prev_h]) @ np.vstack([Wx, Wh]) + b)
    return h, {"inputs": np.hstack([x, prev_h]), "W": np.vstack([Wx, Wh]), "h": h, "D": D}


def rnn_step_backward(dnext_h, cache):
    D, a = cache["D"], dnext_h - dnext_h * np.square(cache["h"])
    both = np.einsum("nh,ih->ni", a, cache["W"])
    dW = np.einsum("ni,nh->ih", cache["inputs"], a)
    return both[:, :D], both[:, D:], dW[:D], dW[D:], np.ones(len(a)) @ a


def rnn_forward(x, h0, Wx, Wh, b):
    N, T, _ = x.shape
    all_h = np.zeros((N, T + 1, len(Wh)))
    if h0 is not None:
        all_h[:, 0] = h0
    for t in range(T):
        all_h[:, t + 1], _ = rnn_step_forward(x[:, t], all_h[:, t], Wx, Wh, b)
    return all_h[:, 1:], (x, all_h, Wx, Wh)


def going_back(dh, cache, passes):
    """The whole gradients for the sums before tanh, where passes(t) says what is let through to step t - 1."""
    x, all_h, _, Wh = cache
    a, carried = np.zeros_like(all_h[:, 1:]), np.zeros_like(all_h[:, 0])
    for t in range(x.shape[1] - 1, -1, -1):
        a[:, t] = (dh[:, t] + carried) * (1 - all_h[:, t + 1] ** 2)
        carried = a[:, t] @ Wh.T * passes(t)
    return a, carried


def shares(a, cache):
    x, all_h, Wx, _ = cache
    return a @ Wx.T, np.einsum("ntd,nth->dh", x, a), np.einsum("ntg,nth->gh", all_h[:, :-1], a), a.sum((0, 1))


def rnn_backward(dh, cache):
    a, dh0 = going_back(dh, cache, lambda _: 1)
    dx, dWx, dWh, db = shares(a, cache)
    return dx, dh0, dWx, dWh, db


def gradient_check(gradients, dh, x, h0, Wx, Wh, b):
    arrays = [np.asarray(array, float) for array in (x, h0, Wx, Wh, b)]
    lengths = [array.size for array in arrays]
    flat = np.concatenate([array.ravel() for array in arrays])

    def loss(vector):
        parts = np.split(vector, np.cumsum(lengths)[:-1])
        return np.vdot(dh, rnn_forward(*(p.reshape(q.shape) for p, q in zip(parts, arrays, strict=True)))[0])

    e = 2e-5
    found = [(loss(flat + e * row) - loss(flat - e * row)) / (2 * e) for row in np.eye(len(flat))]
    errors = np.zeros(5)
    for i, n in enumerate(np.split(np.array(found), np.cumsum(lengths)[:-1])):
        g = np.ravel(gradients[i])
        largest = np.max(np.abs([g, n]))
        if largest:
            errors[i] = np.max(np.abs(g - n)) / largest
    return errors


def rnn_backward_truncated(dh, cache, k):
    if k <= 0:
        raise ValueError("at least one step")
    T, total, dh0 = dh.shape[1], 0, 0
    for t in range(T):
        alone = np.zeros_like(dh)
        alone[:, t] = dh[:, t]
        a, _ = going_back(alone, cache, lambda s, t=t: s > t - k + 1)
        total = total + a
        if t < k:  # step 0 is among its steps
            dh0 = dh0 + a[:, 0] @ cache[3].T
    dx, dWx, dWh, db = shares(total, cache)
    return dx, dh0, dWx, dWh, db


def rnn_backward_chunks(dh, cache, k):
    if k <= 0:
        raise ValueError("at least one step")
    a, _ = going_back(dh, cache, lambda t: t % k > 0)
    dx, dWx, dWh, db = shares(a, cache)
    return dx, a[:, 0] @ cache[3].T, dWx, dWh, db


def gradient_norms(dh, cache):
    Wh = cache[3]
    a, _ = going_back(dh, cache, lambda _: 1)
    whole = dh.copy()
    whole[:, :-1] += a[:, 1:] @ Wh.T
    return np.sqrt(np.einsum("nth,nth->t", whole, whole))


def log_norm_slope(norms):
    norms = np.asarray(norms, float)
    if norms.size < 2 or not (norms > 0).all():
        raise ValueError("at least two norms above 0")
    return np.polyfit(np.arange(norms.size), np.log(norms), 1)[0]


def scale_spectral_radius(Wh, radius):
    eigenvalues = np.linalg.eig(Wh)[0]
    now = np.sqrt((eigenvalues.real**2 + eigenvalues.imag**2).max())
    if not (radius > 0 and now > 0):
        raise ValueError("there is no factor")
    return radius * Wh / now


def radius_slope(x, h0, Wx, Wh, b, dlast, radius):
    h, cache = rnn_forward(x, h0, Wx, scale_spectral_radius(Wh, radius), b)
    dh = np.concatenate([np.zeros_like(h[:, 1:]), dlast[:, None]], axis=1)
    return log_norm_slope(gradient_norms(dh, cache))


def clip_by_value(gradients, limit):
    if not limit > 0:
        raise ValueError("no range")
    return [np.maximum(-limit, np.minimum(g, limit)) for g in gradients]


def clip_by_global_norm(gradients, max_norm):
    if not max_norm > 0:
        raise ValueError("no length")
    norm = np.linalg.norm(np.concatenate([np.ravel(g) for g in gradients]))
    if np.isnan(norm) or np.isinf(norm):
        raise ValueError("exploded")
    return [g * (max_norm / max(norm, max_norm)) for g in gradients], norm


def identity_init(D, H, seed):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(D, H)) / 1000, np.identity(H), np.full(H, 0.0)


def relu_rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((x.shape[0], b.size)) if h0 is None else h0
    states, open_units, before = [], [], []
    for t in range(x.shape[1]):
        before.append(h)
        a = x[:, t] @ Wx + h @ Wh + b
        h = np.maximum(a, 0)
        open_units.append(a > 0)
        states.append(h)
    return np.stack(states, 1), (x, before, open_units, Wx, Wh)


def relu_rnn_backward(dh, cache):
    x, before, open_units, Wx, Wh = cache
    d, sums = np.zeros_like(before[0]), []
    for t in range(len(before) - 1, -1, -1):
        a = np.where(open_units[t], d + dh[:, t], 0)
        d = a @ Wh.T
        sums.insert(0, a)
    a = np.stack(sums, 1)
    dWx = np.tensordot(x, a, ([0, 1], [0, 1]))
    dWh = np.tensordot(np.stack(before, 1), a, ([0, 1], [0, 1]))
    return a @ Wx.T, d, dWx, dWh, a.sum((0, 1))
