"""The recurrent cell: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T time steps, D numbers in one input, H in one hidden state,
O in one output. Arrays are batch-major: the first axis is always N, and states are rows, so that a step is
x @ Wx + prev_h @ Wh + b.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check rnn_cell.py` runs
the public checks of this unit from a shell.
"""
# ruff: noqa: E741, F401  O is the letter of the outputs; numpy is there for what you write

import numpy as np


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    """One step of a tanh RNN: h = tanh(x Wx + prev_h Wh + b).

    Shapes (N batch, D input, H hidden), floating point:
        x (N, D)   prev_h (N, H)   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        next_h (N, H), entries in [-1, 1]
        cache, whatever you like (None too): a later unit, backpropagation, will read it; nothing else does
    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Elman (1990); Goodfellow, Bengio, Courville (2016), section 10.2.
    """
    raise NotImplementedError


def rnn_forward(x, h0, Wx, Wh, b):
    """The step applied to a whole sequence: h_t = tanh(x_t Wx + h_{t-1} Wh + b) for t = 1 ... T.

    Shapes (T time steps, at least 1):
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        h (N, T, H): h[:, t] is the state after reading x[:, t]; h0 is not in it
        cache, whatever you like (None too)

    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Elman (1990); Goodfellow, Bengio, Courville (2016), section 10.2.
    """
    raise NotImplementedError


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    """The cell as a layer, with the two options of a Keras layer.

    Shapes:
        x (N, T, D)   Wx (D, H)   Wh (H, H)   b (H,)   h0 (N, H), or None for zeros
    Returns:
        out: the last state (N, H), or with return_sequences all states (N, T, H)
        (out, last_h) with return_state: last_h (N, H) is the last state
    Raises:
        ValueError: sizes disagree.
    Source: the documentation of keras.layers.SimpleRNN.
    """
    raise NotImplementedError


def output_layer(h, Wy, by, activation="softmax"):
    """The output for one state, or for every state of a sequence: y = f(h Wy + by).

    Shapes (O numbers in one output):
        h (N, H) or (N, T, H)   Wy (H, O)   by (O,)

    Returns:
        y (N, O) or (N, T, O). f is named by activation: "softmax" (over the last axis), "sigmoid" or "identity".
        The first two are finite for scores of any size, 1000 and -1000 too.

    Raises:
        ValueError: sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), sections 4.1 (overflow) and 6.2.2.
    """
    raise NotImplementedError


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    """Read a whole sequence and give one output, from the last state.

    Shapes:
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)   Wy (H, O)   by (O,)

    Returns:
        y (N, O)

    Raises:
        ValueError: sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), section 10.2, figure 10.5.
    """
    raise NotImplementedError


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    """Give one output for every step, in step with the input.

    Shapes:
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)   Wy (H, O)   by (O,)

    Returns:
        y (N, T, O): y[:, t] is the output for the state after reading x[:, t]

    Raises:
        ValueError: sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), section 10.2, figure 10.3.
    """
    raise NotImplementedError


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    """Start from one input and go on alone: each output is the next input.

    Shapes (O must be D, steps at least 1):
        x0 (N, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)   Wy (H, O)   by (O,)

    Returns:
        y (N, steps, O): y[:, 0] is the output after reading x0; x0 itself is not in it
    Raises:
        ValueError: O is not D (for steps = 1 too), other sizes disagree, or the activation is unknown.
    Source: Goodfellow, Bengio, Courville (2016), section 10.2.4 and figure 10.9.
    """
    raise NotImplementedError


def rnn_param_count(D, H, O=None):
    """How many numbers training may change: those of Wx, Wh and b, and where O is given those of Wy and by too.

    Numbers (int):
        D in one input   H in one hidden state   O in one output, or None where there is no output layer
    Returns:
        the count, an int. The lecture's figures: D = 28, H = 256 gives 72,960; with O = 10 it is 75,530.
    """
    raise NotImplementedError


def from_keras_weights(weights):
    """Give the arrays that Keras' `model.get_weights()` lists the names of this unit.

    Shapes; the list holds, in this order:
        3 arrays, from SimpleRNN: kernel (D, H), recurrent kernel (H, H), bias (H,)
        5 arrays, from SimpleRNN and then Dense: the same, and kernel (H, O), bias (O,)
        2 arrays, from SimpleRNN(use_bias=False): kernel (D, H), recurrent kernel (H, H)

    Returns:
        dict with the keys "Wx", "Wh", "b", and for 5 arrays "Wy" and "by" too. For 2 arrays b is zeros (H,) of the
        dtype of Wh.

    Raises:
        ValueError: another number of arrays.
    Source: the documentation of keras.layers.SimpleRNN and keras.layers.Dense.
    """
    raise NotImplementedError
