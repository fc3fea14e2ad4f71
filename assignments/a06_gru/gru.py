"""The gated recurrent unit: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T time steps, D numbers in one input, H in one hidden state.
States are rows. Two conventions are in use for the GRU, and mixing them up is the classic mistake:

    A   h = (1 - z) * prev_h + z * candidate     z opens the door for the new
    B   h = (1 - z) * candidate + z * prev_h     z keeps the old

Where weights are side by side, the order is that of Keras: update gate z, reset gate r, candidate.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check gru.py` runs the
public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def gru_step_a(x, prev_h, Wz, Wr, W):
    """One step in convention A: gates on the concatenation [prev_h, x], no biases.

    z = sigmoid([prev_h, x] Wz)
    r = sigmoid([prev_h, x] Wr)
    candidate = tanh([r * prev_h, x] W)
    next_h = (1 - z) * prev_h + z * candidate

    Shapes:
        x (N, D)   prev_h (N, H)   Wz, Wr, W (H + D, H)

    Returns:
        next_h (N, H); finite for gate inputs of any size
    Source: Chung et al. (2014), Empirical evaluation of gated recurrent neural networks, section 3.2, without biases.
    """
    raise NotImplementedError


def gru_step_forward(x, prev_h, Wx, Wh, b):
    """One step in convention B, the reset gate before the product.

    z = sigmoid(x Wx_z + prev_h Wh_z + b_z)
    r = sigmoid(x Wx_r + prev_h Wh_r + b_r)
    candidate = tanh(x Wx_c + (r * prev_h) Wh_c + b_c)
    next_h = (1 - z) * candidate + z * prev_h

    Shapes:
        x (N, D)   prev_h (N, H)   Wx (D, 3H)   Wh (H, 3H)   b (3H,), each side by side in the order z, r, candidate

    Returns:
        next_h (N, H)
        cache, whatever gru_step_backward needs
    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Cho et al. (2014), Learning phrase representations using RNN encoder-decoder, equations 5 to 8.
    """
    raise NotImplementedError


def gru_a_to_b(Wz, Wr, W):
    """The weights of convention B that make gru_step_forward give the states of gru_step_a.

    Shapes:
        Wz, Wr, W (H + D, H), the rows of prev_h first

    Returns:
        Wx (D, 3H), Wh (H, 3H), b (3H,)
    """
    raise NotImplementedError


def gru_step_backward(dnext_h, cache):
    """The gradients of one step of gru_step_forward.

    Shapes:
        dnext_h (N, H), the gradient of the loss for next_h   cache from gru_step_forward

    Returns:
        dx (N, D)   dprev_h (N, H)   dWx (D, 3H)   dWh (H, 3H)   db (3H,)
    """
    raise NotImplementedError


def gru_forward(x, h0, Wx, Wh, b):
    """The step of convention B applied to a whole sequence.

    Shapes:
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, 3H)   Wh (H, 3H)   b (3H,)

    Returns:
        h (N, T, H): h[:, t] is the state after reading x[:, t]
        cache, whatever gru_backward needs
    """
    raise NotImplementedError


def gru_backward(dh, cache):
    """Backpropagation through time.

    Shapes:
        dh (N, T, H): dh[:, t] is the gradient that reaches h[:, t] from outside, not through later steps
        cache from gru_forward

    Returns:
        dx (N, T, D)   dh0 (N, H)   dWx (D, 3H)   dWh (H, 3H)   db (3H,)
    """
    raise NotImplementedError


def gru_step_reset_after(x, prev_h, Wx, Wh, bx, bh):
    """One step in convention B, the reset gate after the product: Keras' default.

    z and r as in gru_step_forward, with both biases added
    candidate = tanh(x Wx_c + bx_c + r * (prev_h Wh_c + bh_c))
    next_h = (1 - z) * candidate + z * prev_h

    Shapes:
        x (N, D)   prev_h (N, H)   Wx (D, 3H)   Wh (H, 3H)   bx (3H,)   bh (3H,)

    Returns:
        next_h (N, H)
    Source: the documentation of keras.layers.GRU, reset_after=True, which is the form that cuDNN calculates.
    """
    raise NotImplementedError


def gru_param_count(D, H, reset_after=False):
    """How many numbers training may change in a GRU of convention B that reads D numbers and has H hidden units.

    Returns:
        the count, an int: Wx, Wh and b, or with reset_after Wx, Wh and both biases
    """
    raise NotImplementedError


def gru_from_keras(weights):
    """The weights of a keras.layers.GRU by the names used here.

    Args:
        weights: what get_weights() of the layer returns: kernel (D, 3H), recurrent kernel (H, 3H), and, unless it was
            made with use_bias=False, a bias: (3H,) with reset_after=False, (2, 3H) with reset_after=True, the input's
            row first

    Returns:
        {"Wx", "Wh", "b"} for a bias (3H,) or none, which is a bias of zeros; {"Wx", "Wh", "bx", "bh"} for (2, 3H)

    Raises:
        ValueError: there are not two or three arrays, or the bias has another shape.
    """
    raise NotImplementedError


def gru_to_keras(weights):
    """The reverse of gru_from_keras: the list that set_weights() of the layer takes.

    Args:
        weights: {"Wx", "Wh", "b"} or {"Wx", "Wh", "bx", "bh"}

    Returns:
        a list of three arrays: kernel, recurrent kernel, and a bias of shape (3H,) or (2, 3H)
    """
    raise NotImplementedError
