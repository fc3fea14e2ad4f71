"""Character by character with loops and lists; draws with rng.choice; optimizers that work in place."""

import math
from itertools import pairwise

import numpy as np


def make_vocabulary(text):
    found = []
    for character in text:
        if character not in found:
            found.append(character)
    found.sort()
    return "".join(found)


def encode(text, vocabulary):
    return [vocabulary.index(character) for character in text]  # index raises ValueError by itself


def decode(ids, vocabulary):
    text = ""
    for number in ids:
        if number not in range(len(vocabulary)):
            raise ValueError(f"no character has the id {number}")
        text += vocabulary[number]
    return text


def shifted_pairs(ids):
    pairs = [(ids[t], ids[t + 1]) for t in range(len(ids) - 1)]
    if not pairs:
        raise ValueError("too short")
    return np.array([now for now, _ in pairs]), np.array([following for _, following in pairs])


def init_params(V, H, rng):
    rng = np.random.default_rng(rng)
    scale = 1 / math.sqrt(H)
    return {
        "by": np.zeros(V),
        "Wy": scale * rng.standard_normal((H, V)),
        "b": np.zeros(H),
        "Wh": scale * rng.standard_normal((H, H)),
        "Wx": scale * rng.standard_normal((V, H)),
    }


def lm_forward(x, h0, params):
    N, T = x.shape
    V, H = params["Wx"].shape
    scores = np.zeros((N, T, V), params["Wx"].dtype)
    states = np.zeros((N, T + 1, H), params["Wx"].dtype)
    for n in range(N):
        if h0 is not None:
            states[n, 0] = h0[n]
        for t in range(T):
            if not 0 <= x[n, t] < V:
                raise ValueError("unknown id")
            states[n, t + 1] = np.tanh(params["Wx"][x[n, t]] + states[n, t] @ params["Wh"] + params["b"])
            scores[n, t] = states[n, t + 1] @ params["Wy"] + params["by"]
    return scores, states[:, -1].copy(), {"x": x, "states": states, "params": params}


def cross_entropy(scores, y):
    N, T, _ = scores.shape
    total, dscores = 0.0, np.zeros(scores.shape)
    for n in range(N):
        for t in range(T):
            row = scores[n, t] - max(scores[n, t])
            log_sum = math.log(sum(math.exp(s) for s in row))
            total += log_sum - row[y[n, t]]
            dscores[n, t] = [math.exp(s - log_sum) / (N * T) for s in row]
            dscores[n, t, y[n, t]] -= 1 / (N * T)
    return total / (N * T), dscores


def perplexity(loss):
    return math.e**loss


def text_loss(text, vocabulary, params, T):  # noqa: ARG001  one character is a piece too
    ids = np.array(encode(text, vocabulary))
    h, surprises = None, []
    for now, following in pairwise(ids):
        scores, h, _ = lm_forward(np.array([[now]]), h, params)
        surprises.append(cross_entropy(scores, np.array([[following]]))[0])
    return sum(surprises) / len(surprises)


def lm_backward(dscores, cache):
    x, states, params = cache["x"], cache["states"], cache["params"]
    grads = {}
    for name in params:
        grads[name] = np.zeros_like(params[name])
    for n in range(len(x)):
        dh_later = np.zeros(states.shape[2])
        for t in range(x.shape[1] - 1, -1, -1):
            h, before, d = states[n, t + 1], states[n, t], dscores[n, t]
            grads["Wy"] += np.outer(h, d)
            grads["by"] += d
            da = (params["Wy"] @ d + dh_later) * (1 - h * h)
            grads["Wx"][x[n, t]] += da
            grads["Wh"] += np.outer(before, da)
            grads["b"] += da
            dh_later = params["Wh"] @ da
    return grads


def clip_by_global_norm(grads, max_norm):
    norm = math.sqrt(sum(float(number) ** 2 for array in grads.values() for number in np.ravel(array)))
    if norm <= max_norm:
        return grads, norm
    return {name: array * max_norm / norm for name, array in grads.items()}, norm


def adagrad_step(params, grads, state=None, lr=0.1, eps=1e-8):
    if state is None:
        state = {name: np.zeros(array.shape) for name, array in params.items()}
    for name in params:
        state[name] += grads[name] ** 2
        params[name] -= lr * grads[name] / (np.sqrt(state[name]) + eps)
    return params, state


def adam_step(params, grads, state=None, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    if state is None:
        state = {"k": 0}
        for name, array in params.items():
            state["m", name], state["v", name] = np.zeros(array.shape), np.zeros(array.shape)
    state["k"] += 1
    rate = lr / (1 - beta1 ** state["k"])
    for name, g in grads.items():
        m, v = state["m", name], state["v", name]
        m *= beta1
        m += (1 - beta1) * g
        v *= beta2
        v += (1 - beta2) * g * g
        params[name] -= rate * m / (np.sqrt(v / (1 - beta2 ** state["k"])) + eps)
    return params, state


def train(text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    if optimizer == "adam":
        step = adam_step
    elif optimizer == "adagrad":
        step = adagrad_step
    else:
        raise ValueError("adam or adagrad")
    x, y = shifted_pairs(encode(text, vocabulary))
    state, losses = None, []
    for _ in range(epochs):
        h, start = None, 0
        while start < len(x):
            scores, h, cache = lm_forward(x[start : start + T].reshape(1, -1), h, params)
            loss, dscores = cross_entropy(scores, y[start : start + T].reshape(1, -1))
            grads, _ = clip_by_global_norm(lm_backward(dscores, cache), max_norm)
            params, state = step(params, grads, state, lr)
            losses.append(loss)
            start += T
    return params, losses


def sample_argmax(scores):
    return [list(row).index(max(row)) for row in scores]


def sample_categorical(scores, temperature, rng):
    if temperature <= 0:
        raise ValueError("too cold")
    rng = np.random.default_rng(rng)
    ids = []
    for row in scores:
        p = np.exp((row - row.max()) / temperature)
        ids.append(rng.choice(len(row), p=p / p.sum()))
    return ids


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    if len(start) == 0:
        raise ValueError("nothing to start from")
    rng = np.random.default_rng(rng)
    h = None
    for number in encode(start, vocabulary):
        scores, h, _ = lm_forward(np.array([[number]]), h, params)
    text = ""
    while len(text) < length:
        if temperature == 0:
            (number,) = sample_argmax(scores[:, 0])
        else:
            (number,) = sample_categorical(scores[:, 0], temperature, rng)
        text += decode([number], vocabulary)
        scores, h, _ = lm_forward(np.array([[number]]), h, params)
    return text
