"""A character language model: the reference, which expected values come from.

Everything that depends on the parameters or the scores is analytic, so that complex numbers pass through and a complex
step gives exact gradients.
"""

import numpy as np


def make_vocabulary(text):
    """The different characters of `text`, sorted, as one text."""
    return "".join(sorted(set(text)))


def encode(text, vocabulary):
    """The place of each character of `text` in `vocabulary`: (len(text),) integers."""
    places = {character: place for place, character in enumerate(vocabulary)}
    unknown = set(text) - set(places)
    if unknown:
        raise ValueError(f"not in the vocabulary: {sorted(unknown)}")
    return np.array([places[character] for character in text], np.int64)


def decode(ids, vocabulary):
    """The text of these ids, (L,) integers."""
    _require_ids(ids, len(vocabulary))
    return "".join(vocabulary[id_] for id_ in ids)


def shifted_pairs(ids):
    """ids (L,): all but the last, and all but the first, each (L - 1,)."""
    if len(ids) < 2:
        raise ValueError("a pair needs two characters")
    return ids[:-1], ids[1:]


def init_params(V, H, rng):
    """Normal numbers of standard deviation 1 / sqrt(H) for the matrices, zeros for the biases."""
    rng = np.random.default_rng(rng)
    Wx, Wh, Wy = (rng.normal(0, H**-0.5, shape) for shape in ((V, H), (H, H), (H, V)))
    return {"Wx": Wx, "Wh": Wh, "b": np.zeros(H), "Wy": Wy, "by": np.zeros(V)}


def lm_forward(x, h0, params):
    """x (N, T) ids, h0 (N, H) or None: scores (N, T, V), the last state (N, H), cache."""
    Wx, Wh, b = params["Wx"], params["Wh"], params["b"]
    _require_ids(x, len(Wx))
    h = np.zeros((len(x), len(Wh)), Wx.dtype) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        h = np.tanh(Wx[x[:, t]] + h @ Wh + b)
        states.append(h)
    states = np.stack(states, axis=1)  # (N, T + 1, H), with the state before the first character
    return states[:, 1:] @ params["Wy"] + params["by"], h, (x, states, params)


def cross_entropy(scores, y):
    """scores (N, T, V), y (N, T): the mean of -log softmax(scores)[y], and its gradient (N, T, V)."""
    shifted = scores - scores.real.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = y[:, :, None] == np.arange(scores.shape[-1])
    return -log_p[target].mean(), (np.exp(log_p) - target) / y.size


def perplexity(loss):
    """The exponential of the loss in nats."""
    return np.exp(loss)


def text_loss(text, vocabulary, params, T):
    """The mean nats per character of a text, read in pieces of T characters with the state carried on."""
    x, y = shifted_pairs(encode(text, vocabulary))
    h, total = None, 0.0
    for start in range(0, len(x), T):
        piece = slice(start, start + T)
        scores, h, _ = lm_forward(x[None, piece], h, params)
        total += cross_entropy(scores, y[None, piece])[0] * scores.shape[1]
    return total / len(x)


def lm_backward(dscores, cache):
    """dscores (N, T, V): the gradients of the five parameters."""
    x, states, params = cache
    Wh = params["Wh"]
    grads = {name: np.zeros(w.shape) for name, w in params.items()}
    grads["Wy"] = np.einsum("nth,ntv->hv", states[:, 1:], dscores)
    grads["by"] = dscores.sum(axis=(0, 1))
    dh_out, dh_next = dscores @ params["Wy"].T, 0.0
    for t in reversed(range(x.shape[1])):
        da = (dh_out[:, t] + dh_next) * (1 - states[:, t + 1] ** 2)
        np.add.at(grads["Wx"], x[:, t], da)
        grads["Wh"] += states[:, t].T @ da
        grads["b"] += da.sum(axis=0)
        dh_next = da @ Wh.T
    return grads


def clip_by_global_norm(grads, max_norm):
    """Scales all gradients by one factor so that their common norm is at most max_norm; and that norm before."""
    norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
    factor = max_norm / max(norm, max_norm)
    return {name: factor * g for name, g in grads.items()}, norm


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    """One step of Adagrad; the state is the sum of squared gradients of each parameter."""
    state = state or dict.fromkeys(params, 0.0)
    s = {name: state[name] + g**2 for name, g in grads.items()}
    return {name: w - lr * grads[name] / (np.sqrt(s[name]) + eps) for name, w in params.items()}, s


def adam_step(params, grads, state=None, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    """One step of Adam; the state is the number of steps and the two moments."""
    k, m, v = state or (0, dict.fromkeys(params, 0.0), dict.fromkeys(params, 0.0))
    k = k + 1
    m = {name: beta1 * m[name] + (1 - beta1) * g for name, g in grads.items()}
    v = {name: beta2 * v[name] + (1 - beta2) * g**2 for name, g in grads.items()}
    after = {}
    for name, w in params.items():
        m_hat, v_hat = m[name] / (1 - beta1**k), v[name] / (1 - beta2**k)
        after[name] = w - lr * m_hat / (np.sqrt(v_hat) + eps)
    return after, (k, m, v)


def train(text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    """Truncated backpropagation through time: the parameters at the end, and the loss of every piece."""
    steps = {"adam": adam_step, "adagrad": adagrad_step}
    if optimizer not in steps:
        raise ValueError(f"no optimizer {optimizer!r}: there are {sorted(steps)}")
    x, y = shifted_pairs(encode(text, vocabulary))
    state, losses = None, []
    for _ in range(epochs):
        h = None
        for start in range(0, len(x), T):
            piece = slice(start, start + T)
            scores, h, cache = lm_forward(x[None, piece], h, params)
            loss, dscores = cross_entropy(scores, y[None, piece])
            grads, _ = clip_by_global_norm(lm_backward(dscores, cache), max_norm)
            params, state = steps[optimizer](params, grads, state, lr=lr)
            losses.append(loss)
    return params, np.array(losses)


def sample_argmax(scores):
    """The id of the largest score in each row of scores (N, V)."""
    return scores.argmax(axis=1)


def sample_categorical(scores, temperature, rng):
    """An id for each row of scores (N, V), drawn from softmax(scores / temperature)."""
    if not temperature > 0:
        raise ValueError(f"the temperature should be above 0, not {temperature}")
    rng = np.random.default_rng(rng)
    shifted = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(shifted / temperature)
    below = np.cumsum(p, axis=1) / p.sum(axis=1, keepdims=True)
    return (below[:, :-1] <= rng.random((len(scores), 1))).sum(axis=1)


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    """`length` characters that the model writes after reading `start`."""
    if not start:
        raise ValueError("the model needs a character to start from")
    rng = np.random.default_rng(rng)
    scores, h, _ = lm_forward(encode(start, vocabulary)[None], None, params)
    ids = []
    for _ in range(length):
        now = scores[:, -1]
        id_ = sample_categorical(now, temperature, rng) if temperature else sample_argmax(now)
        ids.append(id_[0])
        scores, h, _ = lm_forward(id_[:, None], h, params)
    return decode(ids, vocabulary)


def _require_ids(ids, V):
    ids = np.asarray(ids)
    if ids.size and (ids.min() < 0 or ids.max() >= V):
        raise ValueError(f"ids go from 0 to {V - 1}, but these go from {ids.min()} to {ids.max()}")
