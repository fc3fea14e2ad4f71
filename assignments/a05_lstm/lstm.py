"""Long short-term memory: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T time steps, D numbers in one input, H in one hidden state.
States are rows. Where weights are side by side, the order is input gate i, forget gate f, output gate o, new value g;
Keras has another order, which the last two questions are about.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check lstm.py` runs the
public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    """One step of a long short-term memory.

    i = sigmoid(x Wx_i + prev_h Wh_i + b_i), and f and o likewise
    g = tanh(x Wx_g + prev_h Wh_g + b_g)
    next_c = f * prev_c + i * g
    next_h = o * tanh(next_c)

    Shapes:
        x (N, D)   prev_h, prev_c (N, H)   Wx (D, 4H)   Wh (H, 4H)   b (4H,), each side by side in the order i, f, o, g

    Returns:
        next_h (N, H)   next_c (N, H); finite for gate inputs of any size
        cache, whatever lstm_step_backward needs
    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Hochreiter and Schmidhuber (1997), Long short-term memory; the forget gate: Gers, Schmidhuber and Cummins
        (2000), Learning to forget.
    """
    raise NotImplementedError


def lstm_limit_bias(H, limit):
    """The bias that holds the gates fully open or fully shut, whatever the cell reads.

    "keep":     f = 1 and i = 0, so next_c is prev_c
    "replace":  f = 0 and i = 1, so next_c is g
    "silence":  o = 0, so next_h is zero

    Args:
        H: the number of hidden units
        limit: "keep", "replace" or "silence"

    Returns:
        b (4H,), order i, f, o, g, finite: zero for whatever the limit does not name. It has to hold as long as no
        entry of x Wx + prev_h Wh is larger in size than 10; then no gate is further than 1e-9 from its limit.

    Raises:
        ValueError: another limit is asked for.
    """
    raise NotImplementedError


def lstm_selective_memory(T, write, read):
    """Gate settings with which one unit holds the value of one step and shows it at some later steps only.

    At each of the steps 1 to T the unit does c = f * c + i * g and then h = o * tanh(c). You set its three gates by
    hand; you know neither g nor the c before the first step. At the steps in `read`, h must be tanh of the g of step
    `write`; at every other step h must be 0.

    Args:
        T: the number of steps; steps count from 1
        write: the step whose g is to be held
        read: a tuple of one or more steps, none before `write`

    Returns:
        gates (3, T): the rows i, f, o; column t - 1 is for step t; every entry 0 or 1
    Raises:
        ValueError: a step lies outside of 1 to T, or a step to read comes before write.
    """
    raise NotImplementedError


def lstm_step_backward(dnext_h, dnext_c, cache):
    """The gradients of one step of lstm_step_forward.

    Shapes:
        dnext_h (N, H), the gradient of the loss for next_h
        dnext_c (N, H), the gradient that reaches next_c from later steps, not through next_h
        cache from lstm_step_forward

    Returns:
        dx (N, D)   dprev_h (N, H)   dprev_c (N, H)   dWx (D, 4H)   dWh (H, 4H)   db (4H,)
    """
    raise NotImplementedError


def lstm_forward(x, h0, Wx, Wh, b):
    """The step applied to a whole sequence, from a cell state of zeros.

    Shapes:
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, 4H)   Wh (H, 4H)   b (4H,)

    Returns:
        h (N, T, H): h[:, t] is the hidden state after reading x[:, t]
        cache, whatever lstm_backward needs
    """
    raise NotImplementedError


def lstm_backward(dh, cache):
    """Backpropagation through time.

    Shapes:
        dh (N, T, H): dh[:, t] is the gradient that reaches h[:, t] from outside, not through later steps
        cache from lstm_forward

    Returns:
        dx (N, T, D)   dh0 (N, H)   dWx (D, 4H)   dWh (H, 4H)   db (4H,)
    """
    raise NotImplementedError


def lstm_gradient_norms(dh, cache):
    """How large the gradient is that flows back through the cell state.

    Shapes:
        dh (N, T, H) as for lstm_backward   cache from lstm_forward

    Returns:
        norms (T,): norms[t] is the size of the gradient of the loss for the cell state that goes INTO step t (the one
        called prev_c there): the root of the sum of the squares of its N * H entries
    """
    raise NotImplementedError


def gradient_slope(norms):
    """How fast a gradient fades: the slope of the straight line that fits ln(norms) against the step best.

    Best means least squares: the line a + slope * t for which the squares of ln(norms[t]) - (a + slope * t) have the
    smallest sum over t = 0 ... T - 1. A norm that halves with every step back has the slope ln 2.

    Shapes:
        norms (T,), an array or a list, T at least 2

    Returns:
        the slope, a number
    Raises:
        ValueError: there are fewer than two norms, or one of them is not positive.
    """
    raise NotImplementedError


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    """One step of an LSTM whose gates see the cell state as well.

    i = sigmoid(x Wx_i + prev_h Wh_i + P_i * prev_c + b_i)
    f = sigmoid(x Wx_f + prev_h Wh_f + P_f * prev_c + b_f)
    g = tanh(x Wx_g + prev_h Wh_g + b_g)
    next_c = f * prev_c + i * g
    o = sigmoid(x Wx_o + prev_h Wh_o + P_o * next_c + b_o), which sees the NEW cell state
    next_h = o * tanh(next_c)

    Shapes:
        x (N, D)   prev_h, prev_c (N, H)   Wx (D, 4H)   Wh (H, 4H)   b (4H,), order i, f, o, g
        P (3, H), the rows P_i, P_f, P_o: every unit sees its own cell only

    Returns:
        next_h (N, H)   next_c (N, H)
        cache, whatever lstm_peephole_step_backward needs
    Raises:
        ValueError: sizes disagree, those of P or any other; nothing is broadcast silently.
    Source: Gers, Schraudolph and Schmidhuber (2002), Learning precise timing with LSTM recurrent networks; in this
        form Graves (2013), Generating sequences with recurrent neural networks, equations 7 to 11.
    """
    raise NotImplementedError


def lstm_peephole_step_backward(dnext_h, dnext_c, cache):
    """The gradients of one step of lstm_peephole_step_forward.

    Shapes:
        dnext_h, dnext_c (N, H), as for lstm_step_backward   cache from lstm_peephole_step_forward

    Returns:
        dx (N, D)   dprev_h (N, H)   dprev_c (N, H)   dWx (D, 4H)   dWh (H, 4H)   db (4H,)   dP (3, H)
    """
    raise NotImplementedError


def lstm_bidirectional(x, forward, backward):
    """Two LSTMs: one reads the sequence from the beginning, one from the end; both start from zeros.

    Shapes:
        x (N, T, D)
        forward, backward: {"Wx": (D, 4H), "Wh": (H, 4H), "b": (4H,)}, the weights of each

    Returns:
        h (N, T, 2H): h[:, t] is the state of the first after it has read x[:, t], and beside it the state of the
        second after it has read x[:, t]
    Source: Graves and Schmidhuber (2005), Framewise phoneme classification with bidirectional LSTM.
    """
    raise NotImplementedError


def lstm_param_count(D, H, peephole=False):
    """How many numbers training may change in an LSTM that reads D numbers and has H hidden units.

    Returns:
        the count, an int: Wx, Wh and b, and with peephole also P
    """
    raise NotImplementedError


def lstm_from_keras(weights):
    """The weights of a keras.layers.LSTM by the names and in the order used here.

    Args:
        weights: what get_weights() of the layer returns: kernel (D, 4H), recurrent kernel (H, 4H), and, unless it was
            made with use_bias=False, a bias (4H,); the columns in Keras' order i, f, g, o

    Returns:
        {"Wx", "Wh", "b"} with columns in the order i, f, o, g; where there is no bias, b is a vector of zeros

    Raises:
        ValueError: there are not two or three arrays, or the bias has another shape.
    """
    raise NotImplementedError


def lstm_to_keras(weights):
    """The reverse of lstm_from_keras: the list that set_weights() of the layer takes.

    Args:
        weights: {"Wx", "Wh", "b"} with columns in the order i, f, o, g

    Returns:
        a list of three arrays: kernel, recurrent kernel and bias, with columns in Keras' order i, f, g, o
    """
    raise NotImplementedError
