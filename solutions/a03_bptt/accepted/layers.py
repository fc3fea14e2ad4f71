"""A class for the step that remembers its own inputs, time first inside, lists returned where arrays are asked for."""

import math

import numpy as np


class Step:
    """One step of the cell, with what it needs for the way back."""

    def __init__(self, x, before, Wx, Wh, b):
        H = Wh.shape[-1]
        shapes = [array.shape for array in (x, before, Wx, Wh, b)]
        if shapes != [(len(before), Wx.shape[0]), (len(x), H), (x.shape[-1], H), (H, H), (H,)]:
            raise ValueError(f"shapes that do not fit together: {shapes}")
        self.x, self.before, self.Wx, self.Wh = x, before, Wx, Wh
        self.after = np.tanh((x @ Wx + b) + before @ Wh)

    def back(self, d):
        d = d * (1 + self.after) * (1 - self.after)
        return d.dot(self.Wx.T), d.dot(self.Wh.T), self.x.T.dot(d), self.before.T.dot(d), d.sum(0)


class Sums:
    """Gradients of the weights that add up."""

    def __init__(self):
        self.parts = [], [], []

    def add(self, *shares):
        for part, share in zip(self.parts, shares, strict=True):
            part.append(share)

    def total(self):
        return [np.sum(part, axis=0) for part in self.parts]


def softmax_loss(scores, targets):
    O = scores.shape[-1]  # noqa: E741
    if (*targets.shape, O) != scores.shape:
        raise ValueError("shapes")
    if any(not 0 <= int(target) < O for target in targets.flat):
        raise ValueError("classes")
    total, dscores = 0.0, np.empty_like(scores)
    for position in np.ndindex(targets.shape):
        row, target = scores[position], targets[position]
        e = np.exp(row - row.max())
        total += math.log(e.sum()) + row.max() - row[target]
        dscores[position] = (e / e.sum() - (np.arange(O) == target)) / targets.size
    return total / targets.size, dscores


def output_backward(dscores, h, Wy):
    dh = np.empty_like(h)
    dWy, dby = np.zeros_like(Wy), np.zeros(Wy.shape[1])
    for position in np.ndindex(h.shape[:-1]):
        d = dscores[position]
        dh[position] = Wy @ d
        dWy += np.outer(h[position], d)
        dby += d
    return dh, dWy, dby


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    step = Step(x, prev_h, Wx, Wh, b)
    return step.after, step


def rnn_step_backward(dnext_h, cache):
    return cache.back(dnext_h)


def rnn_forward(x, h0, Wx, Wh, b):
    h, steps = (h0 if h0 is not None else np.zeros((len(x), len(b)))), []
    for x_t in np.swapaxes(x, 0, 1):
        steps.append(Step(x_t, h, Wx, Wh, b))
        h = steps[-1].after
    return np.stack([step.after for step in steps]).swapaxes(0, 1), steps


def rnn_backward(dh, cache):
    return rnn_backward_chunks(dh, cache, len(cache))


def gradient_check(gradients, dh, x, h0, Wx, Wh, b):
    errors = []
    for number in range(5):
        arrays = [array.astype(np.float64) for array in (x, h0, Wx, Wh, b)]
        moved = arrays[number].reshape(-1)  # a view
        worst = largest = 0.0
        for i, g in enumerate(np.ravel(gradients[number])):
            kept, losses = moved[i], []
            for way in (3e-5, -3e-5):
                moved[i] = kept + way
                losses.append((dh * rnn_forward(*arrays)[0]).sum())
            moved[i] = kept
            n = (losses[0] - losses[1]) / 6e-5
            worst, largest = max(worst, abs(g - n)), max(largest, abs(g), abs(n))
        errors.append(worst / (largest or 1.0))
    return errors


def rnn_backward_truncated(dh, cache, k):
    if k < 1:
        raise ValueError("k")
    # What is alive at a step: the gradients from the k - 1 steps after it, the oldest last, each on its own.
    alive, sums, dx = [], Sums(), []
    for t in reversed(range(len(cache))):
        alive = [dh[:, t], *alive][:k]
        dx_t, _, *shares = cache[t].back(np.sum(alive, axis=0))
        dx.append(dx_t)
        sums.add(*shares)
        alive = [cache[t].back(d)[1] for d in alive]
    return np.stack(dx[::-1], 1), np.sum(alive, axis=0), *sums.total()


def rnn_backward_chunks(dh, cache, k):
    if k < 1:
        raise ValueError("k")
    sums, dx, d = Sums(), np.zeros((len(dh), len(cache), len(cache[0].Wx))), 0
    for t in range(len(cache))[::-1]:
        if (t + 1) % k == 0:
            d = 0
        dx[:, t], d, *shares = cache[t].back(d + dh[:, t])
        sums.add(*shares)
    return dx, d, *sums.total()


def gradient_norms(dh, cache):
    def whole(t):
        if t == len(cache) - 1:
            return [dh[:, t]]
        later = whole(t + 1)
        return [dh[:, t] + cache[t + 1].back(later[0])[1], *later]

    return [math.sqrt((d * d).sum()) for d in whole(0)]


def log_norm_slope(norms):
    T = len(norms)
    if T < 2 or min(norms) <= 0:
        raise ValueError("norms")
    line = np.stack([np.arange(T), np.ones(T)], 1)
    return np.linalg.lstsq(line, np.log(norms), rcond=None)[0][0]


def scale_spectral_radius(Wh, radius):
    now = max(abs(value) for value in np.linalg.eigvals(Wh))
    if radius <= 0 or not now:
        raise ValueError("radius")
    return Wh / now * radius


def radius_slope(x, h0, Wx, Wh, b, dlast, radius):
    _, steps = rnn_forward(x, h0, Wx, scale_spectral_radius(Wh, radius), b)
    norms, d = [np.linalg.norm(dlast)], dlast
    for step in steps[:0:-1]:
        d = step.back(d)[1]
        norms.append(np.linalg.norm(d))
    return log_norm_slope(norms[::-1])


def clip_by_value(gradients, limit):
    if limit <= 0:
        raise ValueError("limit")
    return tuple(np.where(np.abs(g) > limit, np.sign(g) * limit, g) for g in gradients)


def clip_by_global_norm(gradients, max_norm):
    if max_norm <= 0:
        raise ValueError("max_norm")
    if not all(np.isfinite(g).all() for g in gradients):
        raise ValueError("gradients")
    norm = math.sqrt(sum(float(np.vdot(g, g)) for g in gradients))
    return (list(gradients), norm) if norm <= max_norm else ([g / norm * max_norm for g in gradients], norm)


def identity_init(D, H, seed):
    return 1e-3 * np.random.default_rng(seed).normal(0, 1, (D, H)), np.diag(np.ones(H)), [0.0] * H


def relu_rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(b))) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        a = x[:, t] @ Wx + states[-1] @ Wh + b
        states.append(a * (a > 0))
    return np.stack(states[1:], 1), (x, np.stack(states), Wx, Wh)


def relu_rnn_backward(dh, cache):
    x, states, Wx, Wh = cache
    T = x.shape[1]
    dx, sums, d = np.empty_like(x), Sums(), 0
    for t in range(T)[::-1]:
        a = (d + dh[:, t]) * np.sign(states[t + 1])
        dx[:, t], d = a @ Wx.T, a @ Wh.T
        sums.add(x[:, t].T @ a, states[t].T @ a, a.sum(0))
    return dx, d, *sums.total()
