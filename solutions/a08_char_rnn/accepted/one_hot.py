"""One-hot products and einsum, time first inside; draws by adding Gumbel noise; optimizer states as objects."""

import numpy as np


def make_vocabulary(text):
    return "".join(np.unique(list(text))) if text else ""


def encode(text, vocabulary):
    equal = np.array(list(text), dtype=object)[:, None] == np.array(list(vocabulary), dtype=object)
    if not equal.any(axis=1).all():
        raise ValueError("unknown character")
    return equal.argmax(axis=1)


def decode(ids, vocabulary):
    return "".join(map(vocabulary.__getitem__, one_hot(np.asarray(ids, int), len(vocabulary)).argmax(axis=-1)))


def shifted_pairs(ids):
    if np.size(ids) <= 1:
        raise ValueError("no pair")
    windows = np.lib.stride_tricks.sliding_window_view(ids, 2)
    return windows[:, 0], windows[:, 1]


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    numbers = rng.normal(scale=1 / np.sqrt(H), size=(V + H + V, H))
    return {"Wx": numbers[:V], "Wh": numbers[V:-V], "Wy": numbers[-V:].T, "b": np.zeros(H), "by": np.zeros((V,))}


def one_hot(ids, V):
    if np.any((ids < 0) | (ids >= V)):
        raise ValueError("no such id")
    return np.eye(V)[ids]


def lm_forward(x, h0, params):
    read = one_hot(x.T, len(params["Wx"]))  # (T, N, V)
    inputs = read @ params["Wx"] + params["b"]
    before = [np.zeros((len(x), len(params["Wh"]))) if h0 is None else h0]
    after = []
    for a in inputs:
        after.append(np.tanh(a + np.einsum("nh,hk->nk", before[-1], params["Wh"])))
        before.append(after[-1])
    after, before = np.array(after), np.array(before[:-1])
    scores = np.einsum("tnh,hv->ntv", after, params["Wy"]) + params["by"]
    return scores, after[-1], (read, before, after, params)


def cross_entropy(scores, y):
    top = scores.max(axis=-1)
    log_sum = top + np.log(np.exp(scores - top[..., None]).sum(axis=-1))
    true = np.take_along_axis(scores, y[..., None], axis=-1)[..., 0]
    p = np.exp(scores - log_sum[..., None])
    return np.mean(log_sum - true), (p - one_hot(y, scores.shape[-1])) / np.prod(y.shape)


def perplexity(loss):
    return np.float64(2.0) ** (loss / np.log(2))


def text_loss(text, vocabulary, params, T):  # noqa: ARG001  the whole text is a piece too
    x, y = shifted_pairs(encode(text, vocabulary))
    scores, _, _ = lm_forward(x[None], None, params)
    return cross_entropy(scores, y[None])[0]


def lm_backward(dscores, cache):
    read, before, after, params = cache
    d = np.swapaxes(dscores, 0, 1)
    dh = d @ params["Wy"].T
    da = np.zeros_like(after)
    following = np.zeros_like(after[0])
    for t in range(len(after))[::-1]:
        da[t] = (dh[t] + following) * (1 - after[t] ** 2)
        following = np.einsum("nk,hk->nh", da[t], params["Wh"])
    return {
        "Wx": np.einsum("tnv,tnh->vh", read, da),
        "Wh": np.einsum("tnh,tnk->hk", before, da),
        "b": np.einsum("tnh->h", da),
        "Wy": np.einsum("tnh,tnv->hv", after, d),
        "by": np.einsum("tnv->v", d),
    }


def clip_by_global_norm(grads, max_norm):
    norm = np.linalg.norm(np.concatenate([np.ravel(array) for array in grads.values()]))
    factor = np.minimum(1.0, max_norm / norm) if norm else 1.0
    return {name: array * factor for name, array in grads.items()}, norm


class Adagrad:
    def __init__(self):
        self.sums = {}

    def move(self, params, grads, lr, eps):
        after = dict(params)
        for name in grads:
            self.sums[name] = self.sums.get(name, 0) + np.square(grads[name])
            after[name] = params[name] - lr / (np.sqrt(self.sums[name]) + eps) * grads[name]
        return after


class Adam:
    def __init__(self):
        self.history = []

    def move(self, params, grads, lr, beta1, beta2, eps):
        self.history.append(grads)
        k = len(self.history)
        ages = np.arange(k)[::-1]
        first, second = (1 - beta1) * beta1**ages, (1 - beta2) * beta2**ages
        after = {}
        for name, w in params.items():
            past = np.stack([old[name] for old in self.history])
            m = np.tensordot(first, past, 1) / first.sum()  # the weights add up to 1 - beta1**k
            v = np.tensordot(second, past**2, 1) / second.sum()
            after[name] = w - lr * m / (np.sqrt(v) + eps)
        return after


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    state = Adagrad() if state is None else state
    return state.move(params, grads, lr, eps), state


def adam_step(params, grads, state=None, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    state = Adam() if state is None else state
    return state.move(params, grads, lr, beta1, beta2, eps), state


def train(text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    if optimizer not in ("adam", "adagrad"):
        raise ValueError(optimizer)
    x, y = (ids[None] for ids in shifted_pairs(encode(text, vocabulary)))
    cuts = range(T, x.shape[1], T)
    pieces = list(zip(np.split(x, cuts, axis=1), np.split(y, cuts, axis=1), strict=True))
    losses = np.zeros((epochs, len(pieces)))
    state = None
    for epoch in range(epochs):
        h = np.zeros((1, len(params["b"])))
        for number, (read, following) in enumerate(pieces):
            scores, h, cache = lm_forward(read, h, params)
            losses[epoch, number], dscores = cross_entropy(scores, following)
            grads, _ = clip_by_global_norm(lm_backward(dscores, cache), max_norm)
            step = {"adam": adam_step, "adagrad": adagrad_step}[optimizer]
            params, state = step(params, grads, state, lr=lr)
    return params, losses.ravel()


def sample_argmax(scores):
    return np.argsort(-scores, axis=1, kind="stable")[:, 0]


def sample_categorical(scores, temperature, rng):
    if temperature <= 0:
        raise ValueError("the temperature is not above 0")
    noise = np.random.default_rng(rng).gumbel(size=scores.shape)
    return np.argmax(scores / temperature + noise, axis=1)


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    if start == "":
        raise ValueError("the start is empty")
    if temperature > 0:
        rng = np.random.default_rng(rng)
    read, h, text = encode(start, vocabulary)[None], None, []
    for _ in range(length):
        scores, h, _ = lm_forward(read, h, params)
        last = scores[0, -1:]
        chosen = sample_argmax(last) if temperature == 0 else sample_categorical(last, temperature, rng)
        text.append(int(chosen[0]))
        read = chosen[None]
    return decode(text, vocabulary)
