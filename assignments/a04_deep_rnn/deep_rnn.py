"""Deep and bidirectional recurrent networks: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T time steps, D numbers in one input, H in one hidden state,
L layers. Arrays are batch-major: (N, T, D). The weights of one layer are the tuple (Wx, Wh, b).

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check deep_rnn.py` runs the
public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    """One layer over a whole sequence: h_t = tanh(x_t Wx + h_{t-1} Wh + b) for t = 1 ... T.

    Shapes (T at least 1), floating point:
        x (N, T, D)   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        h (N, T, H): h[:, t] is the state after reading x[:, t]
        cache, whatever rnn_backward needs

    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Elman (1990); Goodfellow, Bengio, Courville (2016), section 10.2.
    """
    raise NotImplementedError


def rnn_backward(dh, cache):
    """Backpropagation through time through one layer.

    Shapes:
        dh (N, T, H), the gradient that comes to every state from outside   cache, from rnn_forward

    Returns:
        dx (N, T, D), dh0 (N, H), dWx (D, H), dWh (H, H), db (H,)
        dh0 is the gradient of the initial state, also where that was None, that is zeros.
    Source: Goodfellow, Bengio, Courville (2016), section 10.2.2.
    """
    raise NotImplementedError


def stack_forward(x, layers, h0=None):
    """L layers on top of each other: each reads the whole sequence of states of the one below it.

    Shapes (layer l has H_l hidden units; D_1 = D and D_l = H_{l-1}):
        x (N, T, D)   layers: a list of L tuples (Wx (D_l, H_l), Wh (H_l, H_l), b (H_l,)), the lowest first
        h0: a list of L arrays (N, H_l), or None for zeros everywhere

    Returns:
        h (N, T, H_L), all states of the top layer
        cache, whatever stack_backward needs

    Raises:
        ValueError: there is no layer, h0 has another number of states than there are layers, or sizes disagree.
    Source: Graves, Mohamed, Hinton (2013), Speech recognition with deep recurrent neural networks, section 2.
    """
    raise NotImplementedError


def stack_backward(dh, cache):
    """Back through a stack, from the top layer to the input.

    Shapes:
        dh (N, T, H_L), the gradient that comes to every state of the top layer   cache, from stack_forward

    Returns:
        dx (N, T, D)
        dh0: a list of L arrays (N, H_l), the lowest layer first
        gradients: a list of L tuples (dWx, dWh, db), the lowest layer first, shapes as in `layers`
    Source: the chain rule; Graves, Mohamed, Hinton (2013).
    """
    raise NotImplementedError


def merge_directions(forward, backward, merge_mode="concat"):
    """What two directions say, made into one array.

    merge_mode:
        "concat"   side by side along the last axis, the forward direction first
        "sum"      forward + backward
        "mul"      forward * backward, number by number
        "ave"      the average of the two

    Shapes:
        forward, backward: both (N, T, H) or both (N, H); where they are sequences, already in the same order of time

    Returns:
        out: the shape of `forward`, for "concat" with 2H numbers in the last axis
    Raises:
        ValueError: the shapes of the two differ (nothing is broadcast), or the mode is unknown.
    Source: the documentation of keras.layers.Bidirectional.
    """
    raise NotImplementedError


def merge_backward(dout, forward, backward, merge_mode="concat"):
    """The gradients of the two directions, given that of what merge_directions made of them.

    Shapes:
        dout: that of merge_directions(forward, backward, merge_mode)   forward, backward (N, T, H) or (N, H)

    Returns:
        dforward, dbackward: the shape of `forward`
    Raises:
        ValueError: the mode is unknown.
    """
    raise NotImplementedError


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    """Two layers read the same sequence, one from its beginning, the other from its end; what they say is merged.

    Both start from zeros. The backward layer makes its states in the order T ... 1. With return_sequences they are
    turned round before merging, so that out[:, t] is made of the two states of one moment: the forward one, which has
    read x[:, 0] to x[:, t], and the backward one, which has read x[:, T-1] down to x[:, t]. Without return_sequences
    the last state that each direction makes is merged: the forward one after x[:, T-1], the backward one after x[:, 0].

    Shapes:
        x (N, T, D)   fw, bw: tuples (Wx (D, H), Wh (H, H), b (H,))   merge_mode as in merge_directions

    Returns:
        out (N, T, H), or (N, H) without return_sequences; with "concat" 2H in the last axis
        cache, whatever bidirectional_backward needs

    Raises:
        ValueError: sizes disagree, or the mode is unknown.
    Source: Schuster and Paliwal (1997), Bidirectional recurrent neural networks; the documentation of
    keras.layers.Bidirectional.
    """
    raise NotImplementedError


def bidirectional_backward(dout, cache):
    """Back through a bidirectional layer.

    Shapes:
        dout: that of bidirectional_forward's out   cache, from bidirectional_forward

    Returns:
        dx (N, T, D), in the order of time of x
        dfw, dbw: tuples (dWx (D, H), dWh (H, H), db (H,)) for the forward and the backward layer
    Source: the chain rule; Schuster and Paliwal (1997).
    """
    raise NotImplementedError


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    """L bidirectional layers on top of each other: each reads the whole merged sequence of the one below it.

    Only the top layer may keep its last states alone: return_sequences counts for it, the others pass sequences up.

    Shapes (H_l hidden units in each direction of layer l; D_1 = D, then D_l = 2 H_{l-1} with "concat", else H_{l-1}):
        x (N, T, D)   layers: a list of L pairs (fw, bw), the lowest first, with fw and bw tuples (Wx, Wh, b)

    Returns:
        out: that of the top layer, as in bidirectional_forward
    Raises:
        ValueError: there is no layer, sizes disagree, or the mode is unknown.
    """
    raise NotImplementedError


def stack_param_count(D, sizes):
    """How many numbers training may change in a stack of layers.

    Numbers (int):
        D in one input   sizes: a list of the hidden units of the layers, the lowest first
    Returns:
        the count, an int; 0 for an empty list
    """
    raise NotImplementedError


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    """How many numbers training may change in bidirectional layers on top of each other, all with the same merge_mode.

    Numbers (int):
        D in one input   sizes: a list of the hidden units in each direction of the layers, the lowest first
    Returns:
        the count, an int; 0 for an empty list
    """
    raise NotImplementedError


def stack_from_keras(weights):
    """The `layers` of stack_forward from what Keras' `model.get_weights()` gives for a stack of SimpleRNN layers.

    Shapes; the list holds for each layer, the lowest first, in this order:
        kernel (D_l, H_l), recurrent kernel (H_l, H_l), bias (H_l,)

    Returns:
        a list of L tuples (Wx, Wh, b)

    Raises:
        ValueError: the list is empty, its length is no multiple of 3, or a kernel does not have as many rows as the
            layer below has units.
    Source: the documentation of keras.layers.SimpleRNN.
    """
    raise NotImplementedError


def bidirectional_from_keras(weights):
    """The `layers` of deep_bidirectional_forward from Keras' weights of one or more Bidirectional(SimpleRNN) layers.

    Shapes; the list of `model.get_weights()` holds for each layer, the lowest first, six arrays in this order:
        forward: kernel (D_l, H_l), recurrent kernel (H_l, H_l), bias (H_l,); then the same three of the backward layer

    Returns:
        a list of L pairs (fw, bw), with fw and bw tuples (Wx, Wh, b)

    Raises:
        ValueError: the list is empty, its length is no multiple of 6, or in a layer the arrays of the two directions
            differ in shape (as those of a stack do).
    Source: the documentation of keras.layers.Bidirectional.
    """
    raise NotImplementedError


def usable_directions():
    """For each task: which directions may a network use that is asked for it?

    Returns:
        dict with a key for each task, and for each of them "forward" (what comes later is not known yet when the
        answer is due) or "both" (all of the input is there before the first answer is due):
        "keyboard"     the next word is suggested while someone types
        "word_class"   noun, verb or something else for each word of a finished sentence
        "subtitles"    the words of a live broadcast appear as they are spoken
        "review"       whether the writer of a review liked the film
        "melody"       a melody is made, note by note
        "gap"          the missing letter in the middle of an old inscription
        "alarm"        a sensor on a machine has to warn at the moment when something goes wrong
        "forecast"     tomorrow's temperature from the last thirty days
    """
    raise NotImplementedError
