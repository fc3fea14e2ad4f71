"""One matrix for both products, as the lecture's W_a[a, x]: the state and the input side by side."""

import numpy as np


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    if b.shape != Wh.shape[1:] or Wh.shape[0] != Wh.shape[1] or prev_h.shape[1] != len(Wh) or x.shape[1] != len(Wx):
        raise ValueError("sizes disagree")
    hx = np.concatenate([prev_h, x], axis=1)  # a ValueError if the batches differ
    W = np.concatenate([Wh, Wx], axis=0)
    next_h = np.tanh(hx @ W + b)
    return next_h, (hx, W, next_h)


def rnn_forward(x, h0, Wx, Wh, b):
    N, T, _ = x.shape
    h0 = np.zeros((N, len(b))) if h0 is None else h0
    states, caches = [h0], []
    while len(caches) < T:
        h, cache = rnn_step_forward(x[:, len(caches), :], states[-1], Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.dstack(states[1:]).transpose(0, 2, 1), caches


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    last_h = h[:, h.shape[1] - 1, :].copy()
    if not return_sequences:
        h = last_h
    if not return_state:
        return h
    return h, last_h


def logistic(z):
    return np.tanh(z * 0.5) * 0.5 + 0.5


def normalised(z):
    z = np.exp(z - np.amax(z, -1)[..., np.newaxis])
    return z / np.sum(z, -1)[..., np.newaxis]


def output_layer(h, Wy, by, activation="softmax"):
    h1 = np.concatenate([h, np.ones((*h.shape[:-1], 1))], axis=-1)  # the bias as a further row of the matrix
    logits = h1 @ np.vstack([Wy, by])
    try:
        function = {"softmax": normalised, "sigmoid": logistic, "identity": np.asarray}[activation]
    except KeyError:
        raise ValueError(f"unknown activation: {activation}") from None
    return function(logits)


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation)[:, -1]


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return np.stack([output_layer(h[:, t], Wy, by, activation) for t in range(h.shape[1])], axis=1)


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != Wx.shape[0]:
        raise ValueError("Wy must give what Wx takes")
    N = len(x0)
    h, y = np.zeros((N, len(b))) if h0 is None else h0, x0
    result = np.zeros((N, 0, Wy.shape[1]))
    for _ in range(steps):
        h, _ = rnn_step_forward(y, h, Wx, Wh, b)
        y = output_layer(h, Wy, by, activation)
        result = np.append(result, y[:, None, :], axis=1)
    return result


def rnn_param_count(D, H, O=None):  # noqa: E741
    cell = (H + D) * H + H
    return cell if O is None else cell + H * O + O


def from_keras_weights(weights):
    number = len(weights)
    if number < 2 or number == 4 or number > 5:
        raise ValueError(f"cannot use {number} arrays")
    result = {"Wx": weights[0].copy(), "Wh": weights[1].copy()}
    result["b"] = weights[2].copy() if number > 2 else np.zeros(weights[1].shape[0])
    if number == 5:
        result["Wy"], result["by"] = weights[3].copy(), weights[4].copy()
    return result
