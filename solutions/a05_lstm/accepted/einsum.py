"""Gates as an axis of their own, the new value as a fourth: weights of shape (D, 4, H), sums by einsum.

The plain step is the one with peepholes that are zero, forward and backward.
"""

import numpy as np


def squash(a):
    return np.exp(-np.logaddexp(0, -a))


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    H = prev_h.shape[1]
    return lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, np.zeros((3, H), prev_h.dtype))


def lstm_step_backward(dnext_h, dnext_c, cache):
    return lstm_peephole_step_backward(dnext_h, dnext_c, cache)[:-1]


def lstm_limit_bias(H, limit):
    rows = {"keep": "-+00", "replace": "+-00", "silence": "00-0"}.get(limit)
    if rows is None:
        raise ValueError("keep, replace or silence")
    return np.concatenate([np.full(H, {"-": -500.0, "+": 500.0, "0": 0.0}[sign]) for sign in rows])


def lstm_selective_memory(T, write, read):
    if not {write, *read} <= set(range(write, T + 1)) or write < 1:
        raise ValueError("impossible")
    gates = np.zeros((3, T), dtype=int)
    gates[0, write - 1] = 1
    gates[1, write : max(read)] = 1  # nobody looks at the cell after the last step to read
    gates[2, [t - 1 for t in read]] = 1
    return gates


def lstm_forward(x, h0, Wx, Wh, b):
    h = np.zeros((x.shape[0], Wh.shape[0])) if h0 is None else h0
    c = 0 * h
    steps = []
    for x_t in np.moveaxis(x, 1, 0):
        h, c, cache = lstm_step_forward(x_t, h, c, Wx, Wh, b)
        steps.append((h, cache))
    return np.swapaxes(np.array([h for h, _ in steps]), 0, 1), [cache for _, cache in steps]


def lstm_backward(dh, cache):
    N, T, H = dh.shape
    D = cache[0][0].shape[1]
    dx, dprev_h, dprev_c = np.zeros((N, T, D)), np.zeros((N, H)), np.zeros((N, H))
    dWx, dWh, db = np.zeros((D, 4 * H)), np.zeros((H, 4 * H)), np.zeros(4 * H)
    for t in range(T)[::-1]:
        gradients = lstm_step_backward(dprev_h + dh[:, t], dprev_c, cache[t])
        dx[:, t], dprev_h, dprev_c = gradients[:3]
        dWx += gradients[3]
        dWh += gradients[4]
        db += gradients[5]
    return dx, dprev_h, dWx, dWh, db


def lstm_gradient_norms(dh, cache):
    def back(t, dprev_h, dprev_c):
        if t < 0:
            return []
        _, dprev_h, dprev_c, *_ = lstm_step_backward(dprev_h + dh[:, t], dprev_c, cache[t])
        return [*back(t - 1, dprev_h, dprev_c), np.sqrt(np.einsum("nh,nh", dprev_c, dprev_c))]

    return back(len(cache) - 1, 0, 0)


def gradient_slope(norms):
    y = np.log(norms, where=np.greater(norms, 0), out=np.full(len(norms), np.nan))
    if np.isnan(y).any() or len(y) == 1:
        raise ValueError("positive norms, at least two")
    T = len(y)
    design = np.column_stack([np.ones(T), np.arange(T)])
    return np.linalg.lstsq(design, y, rcond=None)[0][1]


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    H = prev_h.shape[1]
    sizes = [*Wx.shape, *Wh.shape, *b.shape, *P.shape, *prev_c.shape, len(prev_h)]
    if sizes != [x.shape[1], 4 * H, H, 4 * H, 4 * H, 3, H, len(x), H, len(x)]:
        raise ValueError(f"H is {H}, which does not fit")
    U, V = Wx.reshape(-1, 4, H), Wh.reshape(H, 4, H)
    a = np.einsum("nd,dgh->ngh", x, U) + np.einsum("nk,kgh->ngh", prev_h, V) + b.reshape(4, H)
    both = squash(a[:, :2] + np.einsum("nh,gh->ngh", prev_c, P[:2]))
    g = np.tanh(a[:, 3])
    next_c = both[:, 1] * prev_c + both[:, 0] * g
    o = squash(a[:, 2] + P[2] * next_c)
    values = np.stack([both[:, 0], both[:, 1], o, g], axis=1)
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, U, V, P, values, next_c)


def lstm_peephole_step_backward(dnext_h, dnext_c, cache):
    x, h, c, U, V, P, values, next_c = cache
    i, f, o, g = np.moveaxis(values, 1, 0)
    inner = np.concatenate([values[:, :3] * (1 - values[:, :3]), 1 - values[:, 3:] ** 2], axis=1)
    shown = np.tanh(next_c)
    d = np.empty_like(values)
    d[:, 2] = dnext_h * shown * inner[:, 2]
    dc = dnext_c + dnext_h * o * (1 - shown**2) + d[:, 2] * P[2]
    d[:, [0, 1, 3]] = dc[:, None] * np.stack([g, c, i], axis=1) * inner[:, [0, 1, 3]]
    seen = np.stack([c, c, next_c], axis=1)
    dU, dV = np.einsum("nd,ngh->dgh", x, d), np.einsum("nk,ngh->kgh", h, d)
    return (
        np.einsum("ngh,dgh->nd", d, U),
        np.einsum("ngh,kgh->nk", d, V),
        dc * f + np.einsum("ngh,gh->nh", d[:, :2], P[:2]),
        dU.reshape(len(dU), -1),
        dV.reshape(len(dV), -1),
        d.sum(axis=0).ravel(),
        np.einsum("ngh,ngh->gh", d[:, :3], seen),
    )


def lstm_bidirectional(x, forward, backward):
    def states(steps, weights):
        h, _ = lstm_forward(x[:, steps], None, **weights)
        return h[:, steps]

    T = x.shape[1]
    return np.append(states(np.arange(T), forward), states(np.arange(T)[::-1], backward), axis=-1)


def lstm_param_count(D, H, peephole=False):
    shapes = [(D, 4, H), (H, 4, H), (4, H)] + [(3, H)] * bool(peephole)
    return sum(int(np.prod(shape)) for shape in shapes)


def lstm_from_keras(weights):
    if not 2 <= len(weights) <= 3:
        raise ValueError("wrong number of arrays")
    width = weights[1].shape[1]
    if len(weights) == 3 and weights[2].shape != (width,):
        raise ValueError("wrong bias")
    order = np.arange(width).reshape(4, -1)[[0, 1, 3, 2]].ravel()
    b = weights[2][order] if len(weights) == 3 else np.zeros(width)
    return {"Wx": weights[0][:, order], "Wh": weights[1][:, order], "b": b}


def lstm_to_keras(weights):
    H = len(weights["Wh"])
    order = [*range(2 * H), *range(3 * H, 4 * H), *range(2 * H, 3 * H)]
    return weights["Wx"][:, order], weights["Wh"][:, order], weights["b"][order]
