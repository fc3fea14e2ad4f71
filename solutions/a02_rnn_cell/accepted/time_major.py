"""Time first inside, all products with Wx in one go, the recurrence as an accumulation: how fast libraries do it."""

from itertools import accumulate

import numpy as np

FUNCTIONS = {
    "softmax": lambda z: np.exp(z - z.max(-1, keepdims=True)) / np.exp(z - z.max(-1, keepdims=True)).sum(-1)[..., None],
    "sigmoid": lambda z: 1 / (1 + np.exp(-np.clip(z, -500, 500))),
    "identity": lambda z: z,
}


def check_sizes(x, h, Wx, Wh, b):
    """For one step and for all steps: x is (..., N, D)."""
    sizes = {"N": x.shape[-2], "D": x.shape[-1], "H": b.size}
    for array, letters in ((h, "NH"), (Wx, "DH"), (Wh, "HH"), (b, "H")):
        if array.shape != tuple(sizes[letter] for letter in letters):
            raise ValueError(f"an array of shape {array.shape} stands where {letters} is expected, with {sizes}")


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    h, cache = rnn_forward(x[:, None], prev_h, Wx, Wh, b)
    return h[:, 0], cache


def rnn_forward(x, h0, Wx, Wh, b):
    x = np.moveaxis(x, 1, 0)
    if h0 is None:
        h0 = np.zeros((x.shape[1], b.size))
    check_sizes(x, h0, Wx, Wh, b)
    from_inputs = x @ Wx + b
    states = list(accumulate(from_inputs, lambda h, z: np.tanh(z + h @ Wh), initial=h0))
    h = np.array(states[1:])
    return np.moveaxis(h, 0, 1), (x, h)


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    _, (_, h) = rnn_forward(x, h0, Wx, Wh, b)
    out = np.moveaxis(h, 0, 1) if return_sequences else h[-1]
    return [out, h[-1]] if return_state else out


def output_layer(h, Wy, by, activation="softmax"):
    if activation not in FUNCTIONS:
        raise ValueError(f"activation must be one of {sorted(FUNCTIONS)}")
    return FUNCTIONS[activation](np.tensordot(h, Wy, axes=1) + by)


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_layer(x, Wx, Wh, b, h0), Wy, by, activation)


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_layer(x, Wx, Wh, b, h0, True), Wy, by, activation)


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if by.size != len(Wx):
        raise ValueError("O must be D")

    def rollout(x, h):
        for _ in range(steps):
            (h, _) = rnn_step_forward(x, h, Wx, Wh, b)
            x = output_layer(h, Wy, by, activation)
            yield x

    return np.moveaxis(np.array(list(rollout(x0, np.zeros((len(x0), b.size)) if h0 is None else h0))), 0, 1)


def rnn_param_count(D, H, O=None):  # noqa: E741
    total = D * H + H**2 + H
    if O:
        total += O * (H + 1)
    return float(total)


def from_keras_weights(weights):
    kernel, recurrent, *rest = weights
    if len(rest) not in (0, 1, 3):
        raise ValueError("not the weights of a SimpleRNN, with or without a Dense layer")
    bias = rest[0] if rest else 0 * recurrent[0]
    dense = {"Wy": rest[1], "by": rest[2]} if rest[1:] else {}
    return {"Wx": kernel, "Wh": recurrent, "b": bias, **dense}
