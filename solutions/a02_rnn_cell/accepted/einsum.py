"""Every product is an einsum whose letters are the shapes; einsum itself refuses letters of two sizes."""

import numpy as np


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    N, H = x.shape[0], b.shape[0]
    if b.ndim != 1 or prev_h.shape != (N, H) or Wx.shape != (x.shape[1], H) or Wh.shape != (H, H):
        raise ValueError("the sizes of the cell do not fit together")
    z = np.einsum("nd,dh->nh", x, Wx) + np.einsum("ng,gh->nh", prev_h, Wh) + b
    next_h = np.tanh(z)
    return next_h, {"z": z}


def rnn_forward(x, h0, Wx, Wh, b):
    N, T, _ = x.shape
    h = np.empty((N, T + 1, Wh.shape[0]))
    if h0 is not None and h0.shape != h[:, 0].shape:
        raise ValueError(f"h0 has shape {h0.shape}")
    h[:, 0] = 0 if h0 is None else h0
    for t in range(T):
        h[:, t + 1], _ = rnn_step_forward(x[:, t], h[:, t], Wx, Wh, b)
    return h[:, 1:], h


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h = rnn_forward(x, h0, Wx, Wh, b)[0]
    if return_sequences and return_state:
        return h, h[:, -1, :]
    if return_state:
        return h[:, -1, :], h[:, -1, :]
    return h if return_sequences else h[:, -1, :]


def output_layer(h, Wy, by, activation="softmax"):
    z = np.einsum("...h,ho->...o", h, Wy) + by
    if activation == "identity":
        return z
    if activation == "sigmoid":
        return np.exp(-np.logaddexp(0, -z))
    if activation == "softmax":
        return np.exp(z - np.logaddexp.reduce(z, axis=-1, keepdims=True))
    raise ValueError(activation)


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_layer(x, Wx, Wh, b, h0), Wy, by, activation)


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_layer(x, Wx, Wh, b, h0, return_sequences=True), Wy, by, activation)


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[-1] != x0.shape[-1]:
        raise ValueError("O and D must be equal")
    h = np.zeros((x0.shape[0], Wh.shape[0])) if h0 is None else h0
    y = np.empty((x0.shape[0], steps, Wy.shape[-1]))
    for t in range(steps):
        h, _ = rnn_step_forward(x0 if t == 0 else y[:, t - 1], h, Wx, Wh, b)
        y[:, t] = output_layer(h, Wy, by, activation)
    return y


def rnn_param_count(D, H, O=None):  # noqa: E741
    shapes = [(D, H), (H, H), (H,)]
    if O is not None:
        shapes += [(H, O), (O,)]
    return sum(np.prod(shape) for shape in shapes)


def from_keras_weights(weights):
    if len(weights) == 2:
        weights = [*weights, np.zeros_like(weights[1][0])]
    if len(weights) not in (3, 5):
        raise ValueError(f"{len(weights)} arrays")
    return dict(zip(("Wx", "Wh", "b", "Wy", "by"), weights, strict=False))
