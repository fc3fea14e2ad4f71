"""The gated recurrent unit: the reference, which expected values come from.

Analytic throughout, so complex arguments pass through every function and a complex step gives exact derivatives.
"""

import numpy as np


def gru_step_a(x, prev_h, Wz, Wr, W):
    """Convention A: (1 - z) prev_h + z candidate, gates on [prev_h, x], no biases. Returns next_h (N, H)."""
    both = np.hstack([prev_h, x])
    z, r = _sigmoid(both @ Wz), _sigmoid(both @ Wr)
    candidate = np.tanh(np.hstack([r * prev_h, x]) @ W)
    return (1 - z) * prev_h + z * candidate


def gru_step_forward(x, prev_h, Wx, Wh, b):
    """Convention B: (1 - z) candidate + z prev_h, reset before the product. Returns next_h (N, H), cache."""
    _require_sizes(x, prev_h, Wx, Wh, b)
    H = len(Wh)
    gates = _sigmoid((x @ Wx + b)[:, : 2 * H] + prev_h @ Wh[:, : 2 * H])
    z, r = gates[:, :H], gates[:, H:]
    candidate = np.tanh((x @ Wx + b)[:, 2 * H :] + (r * prev_h) @ Wh[:, 2 * H :])
    next_h = (1 - z) * candidate + z * prev_h
    return next_h, (x, prev_h, Wx, Wh, z, r, candidate)


def gru_a_to_b(Wz, Wr, W):
    """B keeps with z where A lets in with z: 1 - sigmoid(a) = sigmoid(-a), so the update gate changes its sign."""
    H = Wz.shape[1]
    both = np.hstack([-Wz, Wr, W])
    return both[H:], both[:H], np.zeros(3 * H)


def gru_step_backward(dnext_h, cache):
    """The chain rule through one step of convention B. Returns dx, dprev_h, dWx, dWh, db."""
    x, prev_h, Wx, Wh, z, r, candidate = cache
    H = len(Wh)
    dz = dnext_h * (prev_h - candidate) * z * (1 - z)
    dcandidate = dnext_h * (1 - z) * (1 - candidate**2)
    dreset_h = dcandidate @ Wh[:, 2 * H :].T
    dr = dreset_h * prev_h * r * (1 - r)
    dgates = np.hstack([dz, dr])
    dsums = np.hstack([dgates, dcandidate])
    dprev_h = dnext_h * z + dreset_h * r + dgates @ Wh[:, : 2 * H].T
    dWh = np.hstack([prev_h.T @ dgates, (r * prev_h).T @ dcandidate])
    return dsums @ Wx.T, dprev_h, x.T @ dsums, dWh, dsums.sum(axis=0)


def gru_forward(x, h0, Wx, Wh, b):
    """The step of convention B over a whole sequence. Returns h (N, T, H), cache."""
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states, caches = [], []
    for t in range(x.shape[1]):
        h, cache = gru_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches


def gru_backward(dh, cache):
    """Backpropagation through time: at each step what comes from outside and what comes from the step after it."""
    dx, dprev_h = [], np.zeros_like(dh[:, 0])
    dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = gru_step_backward(dh[:, t] + dprev_h, cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db


def gru_step_reset_after(x, prev_h, Wx, Wh, bx, bh):
    """Convention B with the reset gate after the product. Returns next_h (N, H)."""
    H = len(Wh)
    from_x, from_h = x @ Wx + bx, prev_h @ Wh + bh
    z, r = _sigmoid(from_x[:, :H] + from_h[:, :H]), _sigmoid((from_x + from_h)[:, H : 2 * H])
    candidate = np.tanh(from_x[:, 2 * H :] + r * from_h[:, 2 * H :])
    return (1 - z) * candidate + z * prev_h


def gru_param_count(D, H, reset_after=False):
    """Wx (D, 3H), Wh (H, 3H), and one bias (3H,), or two."""
    return 3 * H * (D + H + (2 if reset_after else 1))


def gru_from_keras(weights):
    """Keras' list by name; its order z, r, candidate is the one used here."""
    if len(weights) not in (2, 3):
        raise ValueError(f"a GRU has two or three arrays, not {len(weights)}")
    Wx, Wh, *bias = weights
    b = bias[0] if bias else np.zeros(Wh.shape[1], Wh.dtype)
    if b.shape == (2, Wh.shape[1]):
        return {"Wx": Wx, "Wh": Wh, "bx": b[0], "bh": b[1]}
    if b.shape != (Wh.shape[1],):
        raise ValueError(f"the bias has shape {b.shape}")
    return {"Wx": Wx, "Wh": Wh, "b": b}


def gru_to_keras(weights):
    """Named weights as Keras' list."""
    bias = weights["b"] if "b" in weights else np.stack([weights["bx"], weights["bh"]])
    return [weights["Wx"], weights["Wh"], bias]


def _sigmoid(a):
    return 0.5 * (1 + np.tanh(0.5 * a))  # for any size of a


def _require_sizes(x, prev_h, Wx, Wh, b):
    (N, D), H = x.shape, Wh.shape[0]
    for name, array, shape in (
        ("prev_h", prev_h, (N, H)),
        ("Wx", Wx, (D, 3 * H)),
        ("Wh", Wh, (H, 3 * H)),
        ("b", b, (3 * H,)),
    ):
        if array.shape != shape:
            raise ValueError(f"{name} has shape {array.shape}, not {shape}")
