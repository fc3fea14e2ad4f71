"""Everything in single precision, as deep learning libraries do by default: results are float32."""

import numpy as np


def single(*arrays):
    return tuple(np.asarray(array, dtype=np.float32) for array in arrays)


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    x, prev_h, Wx, Wh, b = single(x, prev_h, Wx, Wh, b)
    if b.ndim != 1:
        raise ValueError("b must be a vector")
    size = len(b)
    if prev_h.shape != (len(x), size) or Wh.shape != (size, size) or Wx.shape != (x.shape[1], size):
        raise ValueError(f"sizes disagree: {x.shape} {prev_h.shape} {Wx.shape} {Wh.shape} {b.shape}")
    return np.tanh(np.dot(x, Wx) + np.dot(prev_h, Wh) + b), None


def rnn_forward(x, h0, Wx, Wh, b):
    x, Wx, Wh, b = single(x, Wx, Wh, b)
    state = np.zeros((x.shape[0], Wh.shape[0]), np.float32)
    if h0 is not None:
        (state,) = single(h0)
    h = []
    for x_t in np.swapaxes(x, 0, 1):
        state, _ = rnn_step_forward(x_t, state, Wx, Wh, b)
        h += [state]
    return np.array(h).transpose(1, 0, 2), None


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    answer = [h if return_sequences else h[:, -1]]
    if return_state:
        answer.append(h[:, -1])
    return answer[0] if len(answer) == 1 else tuple(answer)


def output_layer(h, Wy, by, activation="softmax"):
    h, Wy, by = single(h, Wy, by)
    z = np.dot(h, Wy) + by
    if activation == "softmax":
        z = z - np.max(z, axis=-1, keepdims=True)
        return np.exp(z) / np.sum(np.exp(z), axis=-1, keepdims=True)
    if activation == "sigmoid":
        return np.where(z > 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))
    if activation == "identity":
        return z
    raise ValueError(f"activation {activation!r}")


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_forward(x, h0, Wx, Wh, b)[0][:, -1], Wy, by, activation)


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_forward(x, h0, Wx, Wh, b)[0], Wy, by, activation)


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if np.shape(by)[0] != np.shape(Wx)[0]:
        raise ValueError("O must equal D")
    if h0 is None:
        h0 = np.zeros((len(x0), len(Wh)), np.float32)
    outputs = []
    for _ in range(steps):
        h0, _ = rnn_step_forward(x0, h0, Wx, Wh, b)
        x0 = output_layer(h0, Wy, by, activation)
        outputs.append(x0[:, None])
    return np.concatenate(outputs, axis=1)


def rnn_param_count(D, H, O=None):  # noqa: E741
    return np.int32(D * H + H * H + H + (H * O + O if O else 0))


def from_keras_weights(weights):
    weights = list(single(*weights))
    if len(weights) == 2:
        weights.append(np.zeros(weights[1].shape[1], np.float32))
    if len(weights) == 3:
        return dict(zip(["Wx", "Wh", "b"], weights, strict=True))
    if len(weights) == 5:
        return dict(zip(["Wx", "Wh", "b", "Wy", "by"], weights, strict=True))
    raise ValueError("3 arrays, or 5 with a Dense layer")
