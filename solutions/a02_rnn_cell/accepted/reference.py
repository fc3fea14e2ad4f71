"""The recurrent cell: the reference, which expected values come from.

Analytic throughout, so complex arguments pass through every function and a complex step gives exact derivatives.
"""

import numpy as np


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    """One step of a tanh RNN: h = tanh(x Wx + prev_h Wh + b).

    Shapes (N batch, D input, H hidden), floating point:
        x (N, D)   prev_h (N, H)   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        next_h (N, H), entries in [-1, 1]
        cache, opaque: read only by rnn_step_backward
    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Elman (1990); Goodfellow, Bengio, Courville (2016), section 10.2.
    """
    _require_cell_sizes(x, prev_h, Wx, Wh, b)
    next_h = np.tanh(x @ Wx + prev_h @ Wh + b)
    cache = x, prev_h, Wx, Wh, next_h
    return next_h, cache


def rnn_forward(x, h0, Wx, Wh, b):
    """The step applied to a whole sequence: h_t = tanh(x_t Wx + h_{t-1} Wh + b) for t = 1 ... T.

    Shapes (T time, at least 1):
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        h (N, T, H): h[:, t] is the state after reading x[:, t]
        cache, opaque: read only by rnn_backward
    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Elman (1990); Goodfellow, Bengio, Courville (2016), section 10.2.
    """
    h = _initial_state(h0, x, Wh)
    states, caches = [], []
    for t in range(x.shape[1]):
        h, cache = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    """The cell as a layer, with the options of a Keras layer.

    Shapes:
        x (N, T, D)   Wx (D, H)   Wh (H, H)   b (H,)   h0 (N, H), or None for zeros
    Returns:
        out: the last state (N, H), or with return_sequences all states (N, T, H)
        (out, last_h) with return_state: last_h (N, H) is the last state
    Raises:
        ValueError: sizes disagree.
    Source: the documentation of keras.layers.SimpleRNN.
    """
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    last_h = h[:, -1]
    out = h if return_sequences else last_h
    return (out, last_h) if return_state else out


def output_layer(h, Wy, by, activation="softmax"):
    """The output for one state or for every state of a sequence: y = f(h Wy + by).

    Shapes (O output):
        h (N, H) or (N, T, H)   Wy (H, O)   by (O,)

    Returns:
        y (N, O) or (N, T, O). activation is "softmax" (over the last axis), "sigmoid" or "identity"; the first two
        are finite for logits of any size.

    Raises:
        ValueError: sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), sections 4.1 (overflow) and 6.2.2.
    """
    activations = {"softmax": _softmax, "sigmoid": _sigmoid, "identity": _identity}
    if activation not in activations:
        raise ValueError(f"unknown activation {activation!r}; known: {', '.join(activations)}")
    return activations[activation](h @ Wy + by)


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    """Reads a whole sequence and gives one output, from the last state.

    Shapes:
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)   Wy (H, O)   by (O,)

    Returns:
        y (N, O)

    Raises:
        ValueError: sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), section 10.2, figure 10.5.
    """
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h[:, -1], Wy, by, activation)


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    """Gives one output for every step, as soon as that step is read.

    Shapes:
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)   Wy (H, O)   by (O,)

    Returns:
        y (N, T, O)

    Raises:
        ValueError: sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), section 10.2, figure 10.3.
    """
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h, Wy, by, activation)


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    """Starts from one input and goes on alone: each output is the next input.

    Shapes (O must be D):
        x0 (N, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)   Wy (H, O)   by (O,)

    Returns:
        y (N, steps, O); x0 itself is not among the outputs
    Raises:
        ValueError: O is not D, other sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), section 10.2.4 and figure 10.9.
    """
    if Wy.shape[1] != len(Wx):
        raise ValueError(f"the output is the next input: Wy gives width {Wy.shape[1]}, Wx takes {len(Wx)}")
    x, h = x0, _initial_state(h0, x0, Wh)
    outputs = []
    for _ in range(steps):
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = output_layer(h, Wy, by, activation)
        outputs.append(x)
    return np.stack(outputs, axis=1)


def rnn_param_count(D, H, O=None):  # noqa: E741  O is the letter of the outputs
    """How many numbers training may change: Wx (D, H), Wh (H, H), b (H,), and with an output layer Wy (H, O), by (O,).

    Returns:
        the count, an int. D = 28, H = 256: 72,960; with O = 10: 75,530.
    """
    count = (D + H + 1) * H
    if O is not None:
        count += (H + 1) * O
    return count


def from_keras_weights(weights):
    """Names for the arrays that Keras' `model.get_weights()` lists.

    Shapes, in this order:
        2 arrays, SimpleRNN(use_bias=False): kernel (D, H), recurrent kernel (H, H)
        3 arrays, SimpleRNN: the same and bias (H,)
        5 arrays, SimpleRNN and Dense: the same and kernel (H, O), bias (O,)

    Returns:
        dict with "Wx", "Wh", "b" (zeros of Wh's dtype where there is no bias) and, for 5 arrays, "Wy" and "by"
    Raises:
        ValueError: another number of arrays.
    Source: the documentation of keras.layers.SimpleRNN and keras.layers.Dense.
    """
    match weights:
        case [Wx, Wh]:
            return {"Wx": Wx, "Wh": Wh, "b": np.zeros(len(Wh), Wh.dtype)}
        case [Wx, Wh, b]:
            return {"Wx": Wx, "Wh": Wh, "b": b}
        case [Wx, Wh, b, Wy, by]:
            return {"Wx": Wx, "Wh": Wh, "b": b, "Wy": Wy, "by": by}
    raise ValueError(f"2, 3 or 5 arrays are expected, not {len(weights)}")


def _require_cell_sizes(x, prev_h, Wx, Wh, b):
    """ValueError unless every size fits: NumPy would broadcast some that do not."""
    N, H = prev_h.shape
    D = len(Wx)
    for name, array, shape in (("x", x, (N, D)), ("Wx", Wx, (D, H)), ("Wh", Wh, (H, H)), ("b", b, (H,))):
        if array.shape != shape:
            raise ValueError(f"{name} has shape {array.shape}, expected {shape}")


def _initial_state(h0, x, Wh):
    """h0 (N, H), or zeros where it is None."""
    return np.zeros((len(x), len(Wh)), np.result_type(x, Wh)) if h0 is None else h0


def _softmax(z):
    """exp(z) over its sum along the last axis; the largest exponent is 0, so nothing overflows."""
    e = np.exp(z - z.real.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def _sigmoid(z):
    """1 / (1 + exp(-z)), written with tanh, which cannot overflow."""
    return (1 + np.tanh(z / 2)) / 2


def _identity(z):
    return z
