"""All numbers in one long vector for clipping and for the optimizers; uniform numbers and searchsorted for drawing."""

import numpy as np


def make_vocabulary(text):
    return "".join(sorted(dict.fromkeys(text)))


def encode(text, vocabulary):
    try:
        return np.fromiter(map({c: i for i, c in enumerate(vocabulary)}.__getitem__, text), int, len(text))
    except KeyError as error:
        raise ValueError(f"{error} is not in the vocabulary") from None


def decode(ids, vocabulary):
    table = dict(enumerate(vocabulary))
    if not set(map(int, ids)) <= table.keys():
        raise ValueError("an id outside of the vocabulary")
    return "".join(table[int(one)] for one in ids)


def shifted_pairs(ids):
    x, y = np.array(ids)[:-1], np.array(ids)[1:]
    if x.size == 0:
        raise ValueError("one character makes no pair")
    return x, y


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    params = {"b": np.zeros(H), "by": np.zeros(V)}
    for name, shape in {"Wy": (H, V), "Wx": (V, H), "Wh": (H, H)}.items():
        params[name] = rng.normal(0.0, 1.0, shape) / H**0.5
    return params


def lm_forward(x, h0, params):
    V = len(params["Wx"])
    if x.min() < 0 or x.max() >= V:
        raise ValueError("ids outside of the vocabulary")
    h = 0 * params["Wx"][x[:, 0]] if h0 is None else h0
    steps = []
    for t in range(x.shape[1]):
        before = h
        h = np.tanh(np.hstack([params["Wx"][x[:, t]], before, np.ones_like(before[:, :1])]) @ stacked(params))
        steps.append((x[:, t], before, h))
    scores = np.stack([h_t @ params["Wy"] + params["by"] for _, _, h_t in steps], axis=1)
    return scores, h, (steps, params)


def stacked(params):
    """Adds what was read, the state and the bias in one product."""
    return np.vstack([np.eye(len(params["Wh"])), params["Wh"], params["b"]])


def cross_entropy(scores, y):
    flat, wanted = scores.reshape(-1, scores.shape[-1]).astype(float), y.reshape(-1)
    places = np.arange(len(wanted))
    log_p = flat - np.logaddexp.reduce(flat, axis=1, keepdims=True)
    dflat = np.exp(log_p)
    dflat[places, wanted] -= 1
    return -log_p[places, wanted].sum() / len(wanted), (dflat / len(wanted)).reshape(scores.shape)


def perplexity(loss):
    return np.power(np.e, loss)


def text_loss(text, vocabulary, params, T):
    x, y = shifted_pairs(encode(text, vocabulary))
    h, losses, weights = None, [], []
    for start in range(0, len(x), T):
        scores, h, _ = lm_forward(x[None, start : start + T], h, params)
        losses.append(cross_entropy(scores, y[None, start : start + T])[0])
        weights.append(scores.shape[1])
    return np.average(losses, weights=weights)


def lm_backward(dscores, cache):
    steps, params = cache
    H = len(params["Wh"])
    dWx, dWy = np.zeros(params["Wx"].shape), np.zeros(params["Wy"].shape)
    dstacked = np.zeros((2 * H + 1, H))
    carried = 0
    for t, (ids, before, h) in reversed(list(enumerate(steps))):
        dWy = dWy + h.T @ dscores[:, t]
        da = (1 - h) * (1 + h) * (dscores[:, t] @ params["Wy"].T + carried)
        dstacked += np.hstack([params["Wx"][ids], before, np.ones_like(before[:, :1])]).T @ da
        dread, carried, _ = np.split(da @ stacked(params).T, [H, 2 * H], axis=1)
        for one, row in zip(ids, dread, strict=True):
            dWx[one] += row
    dby = dscores.reshape(-1, dWy.shape[1]).sum(axis=0)
    return {"Wx": dWx, "Wh": dstacked[H : 2 * H], "b": dstacked[2 * H], "Wy": dWy, "by": dby}


def flatten(arrays):
    return np.concatenate([np.asarray(arrays[name], float).reshape(-1) for name in sorted(arrays)])


def unflatten(vector, like):
    names = sorted(like)
    ends = np.cumsum([np.size(like[name]) for name in names])
    parts = np.split(vector, ends[:-1])
    return {name: part.reshape(np.shape(like[name])) for name, part in zip(names, parts, strict=True)}


def clip_by_global_norm(grads, max_norm):
    vector = flatten(grads)
    norm = float(np.sqrt(vector @ vector))
    if norm > max_norm:
        vector = vector / norm * max_norm
    return unflatten(vector, grads), norm


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    g = flatten(grads)
    total = g**2 if state is None else state + g**2
    return unflatten(flatten(params) - lr * g / (total**0.5 + eps), params), total


def adam_step(params, grads, state=None, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    g = flatten(grads)
    moments, power1, power2 = (np.zeros((2, g.size)), 1.0, 1.0) if state is None else state
    power1, power2 = power1 * beta1, power2 * beta2
    moments = np.stack([g + beta1 * (moments[0] - g), g**2 + beta2 * (moments[1] - g**2)])
    m, v = moments[0] / (1 - power1), moments[1] / (1 - power2)
    return unflatten(flatten(params) - lr * m / (np.sqrt(v) + eps), params), (moments, power1, power2)


def train(text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    step = {"adam": adam_step, "adagrad": adagrad_step}.get(optimizer)
    if step is None:
        raise ValueError(f"unknown optimizer {optimizer}")
    x, y = shifted_pairs(encode(text, vocabulary))
    starts = [(epoch, start) for epoch in range(epochs) for start in range(0, len(x), T)]
    h, state, losses = None, None, []
    for _, start in starts:
        if start == 0:
            h = None
        scores, h, cache = lm_forward(x[start : start + T][None], h, params)
        loss, dscores = cross_entropy(scores, y[start : start + T][None])
        losses.append(loss)
        params, state = step(params, clip_by_global_norm(lm_backward(dscores, cache), max_norm)[0], state, lr=lr)
    return params, np.asarray(losses)


def sample_argmax(scores):
    return np.apply_along_axis(np.argmax, 1, scores)


def sample_categorical(scores, temperature, rng):
    if not temperature > 0:
        raise ValueError("the temperature must be above 0")
    rng = np.random.default_rng(rng)
    warm = scores / temperature
    p = np.exp(warm - np.logaddexp.reduce(warm, axis=1, keepdims=True))
    top = p.shape[1] - 1
    chances = rng.uniform(size=len(p))
    return np.array([min(np.searchsorted(np.cumsum(row), u), top) for row, u in zip(p, chances, strict=True)])


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    if not len(start):
        raise ValueError("start")
    rng, text = np.random.default_rng(rng), start
    h, unread = None, start
    while len(text) < len(start) + length:
        scores, h, _ = lm_forward(encode(unread, vocabulary)[None, :], h, params)
        row = scores[:, -1, :]
        chosen = sample_categorical(row, temperature, rng) if temperature > 0 else sample_argmax(row)
        unread = decode(chosen, vocabulary)
        text += unread
    return text[len(start) :]
