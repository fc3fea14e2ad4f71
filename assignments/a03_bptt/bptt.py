"""Backpropagation through time: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T time steps, D numbers in one input, H in one hidden state,
O scores in one output. States are rows. The gradient of the loss for an array `a` is called `da`, and has its shape.
Steps are counted from 0 in code: h[:, t] is the state after reading x[:, t].

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check bptt.py` runs the
public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def softmax_loss(scores, targets):
    """The mean cross-entropy, in nats, of softmax over the last axis, and its gradient.

    loss = the mean over all predictions of -log(softmax(scores)[target])

    Shapes (one prediction for each sequence, or for each step of each sequence):
        scores (N, O) or (N, T, O)   targets (N,) or (N, T), integers from 0 up to, not including, O

    Returns:
        loss, one number   dscores, the shape of scores
        Both are finite for scores of any size, 1000 and -1000 too.

    Raises:
        ValueError: targets has not the shape of scores without its last axis, or a target is negative or at least O.
    Source: Goodfellow, Bengio, Courville (2016), Deep Learning, section 6.2.2.3.
    """
    raise NotImplementedError


def output_backward(dscores, h, Wy):
    """The gradients of the output layer scores = h Wy + by.

    Shapes:
        dscores (N, O) or (N, T, O)   h (N, H) or (N, T, H)   Wy (H, O)

    Returns:
        dh, the shape of h   dWy (H, O)   dby (O,)
    """
    raise NotImplementedError


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    """One step of a tanh RNN: next_h = tanh(x Wx + prev_h Wh + b).

    Shapes:
        x (N, D)   prev_h (N, H)   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        next_h (N, H)
        cache, whatever rnn_step_backward needs
    Raises:
        ValueError: sizes disagree; nothing is broadcast silently.
    Source: Elman (1990); Goodfellow, Bengio, Courville (2016), section 10.2.
    """
    raise NotImplementedError


def rnn_step_backward(dnext_h, cache):
    """The gradients of one step.

    Shapes:
        dnext_h (N, H), the whole gradient of the loss for next_h   cache from rnn_step_forward

    Returns:
        dx (N, D)   dprev_h (N, H)   dWx (D, H)   dWh (H, H)   db (H,)
    """
    raise NotImplementedError


def rnn_forward(x, h0, Wx, Wh, b):
    """The step applied to a whole sequence.

    Shapes:
        x (N, T, D), T at least 1   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        h (N, T, H): h[:, t] is the state after reading x[:, t]
        cache, whatever the backward passes need
    """
    raise NotImplementedError


def rnn_backward(dh, cache):
    """Backpropagation through time, all the way back.

    Shapes:
        dh (N, T, H): dh[:, t] is the gradient that reaches h[:, t] from outside (from the output at step t), without
            what comes back through later steps
        cache from rnn_forward

    Returns:
        dx (N, T, D)   dh0 (N, H)   dWx (D, H)   dWh (H, H)   db (H,)
    Source: Werbos (1990), Backpropagation through time: what it does and how to do it.
    """
    raise NotImplementedError


def gradient_check(gradients, dh, x, h0, Wx, Wh, b):
    """How far given gradients are from central differences of your own rnn_forward.

    The loss is L = sum(dh * h), where h are the states that rnn_forward gives. For every entry v of x, h0, Wx, Wh and b
    the difference quotient is (L(v + step) - L(v - step)) / (2 step); choose the step. For each of the five arrays,
    with g the given gradient and n the numbers found,

        error = max|g - n| / max(max|g|, max|n|), and 0 where g and n are zero throughout.

    Everything is calculated in double precision (float64), whatever the precision of the arguments is. The arguments
    are the same after the call as before.

    Shapes:
        gradients: a list of five arrays, for x (N, T, D), h0 (N, H), Wx (D, H), Wh (H, H), b (H,)   dh (N, T, H)
        x, h0, Wx, Wh, b: where to look, of the same shapes; h0 is given

    Returns:
        errors (5,), in the order x, h0, Wx, Wh, b. Each is below 1e-6 where the gradient is right.
    """
    raise NotImplementedError


def rnn_backward_truncated(dh, cache, k):
    """Backpropagation through time, truncated: every gradient from outside flows through at most k steps.

    dh[:, t] flows back through the steps t, t-1, ..., t-k+1, as far as there are such steps, and ends there. A step's
    dx and its share of dWx, dWh and db come from what flows through it. h0 gets what has come through step 0. The
    states are those of rnn_forward over the whole sequence: only gradients are cut, never the forward pass.

    With k = T or more nothing is cut.

    Shapes:
        dh (N, T, H)   cache from rnn_forward   k, an integer, at least 1

    Returns:
        dx (N, T, D)   dh0 (N, H)   dWx (D, H)   dWh (H, H)   db (H,)

    Raises:
        ValueError: k is less than 1.
    Source: BPTT(h) in Williams and Peng (1990), An efficient gradient-based algorithm for on-line training of recurrent
        network trajectories, with h = k; here the weights do not change on the way.
    """
    raise NotImplementedError


def rnn_backward_chunks(dh, cache, k):
    """Backpropagation through time in chunks: no gradient crosses the border between two chunks of k steps.

    The chunks are the steps 0 ... k-1, k ... 2k-1, and so on; the last may be shorter. dh[:, t] flows back to the first
    step of the chunk that t is in, and ends there. h0 gets what has come through step 0. The states are those of
    rnn_forward over the whole sequence: each chunk goes on from the last state of the one before it.

    Shapes:
        dh (N, T, H)   cache from rnn_forward   k, an integer, at least 1

    Returns:
        dx (N, T, D)   dh0 (N, H)   dWx (D, H)   dWh (H, H)   db (H,)

    Raises:
        ValueError: k is less than 1.
    Source: BPTT(h; h') in Williams and Peng (1990) with h = h' = k; here the weights do not change on the way.
    """
    raise NotImplementedError


def gradient_norms(dh, cache):
    """The size of the whole gradient of the loss for every state: |dL/dh_t|.

    The whole gradient for h[:, t] is what reaches it from outside, dh[:, t], plus what comes back through the steps
    after it. Its size is the square root of the sum of the squares of its N H entries.

    Shapes:
        dh (N, T, H), as in rnn_backward   cache from rnn_forward

    Returns:
        norms (T,)
    """
    raise NotImplementedError


def log_norm_slope(norms):
    """The slope of the straight line that fits log(norms) best (least squares) against the steps 0 ... T-1.

    Where the norms of gradients are given, a positive slope means that they vanish on their way back, from step to step
    by the factor exp(-slope); a negative one that they explode.

    Shapes:
        norms (T,), each more than 0

    Returns:
        slope, one number: natural logarithm per step

    Raises:
        ValueError: there are fewer than two norms, or one is not more than 0.
    """
    raise NotImplementedError


def scale_spectral_radius(Wh, radius):
    """Wh times the positive number that gives it the spectral radius wanted.

    The spectral radius is the largest absolute value of the eigenvalues, complex ones too.

    Shapes:
        Wh (H, H), real   radius, more than 0

    Returns:
        scaled (H, H), real

    Raises:
        ValueError: radius is not more than 0, or the spectral radius of Wh is 0, as that of a matrix of zeros.
    """
    raise NotImplementedError


def radius_slope(x, h0, Wx, Wh, b, dlast, radius):
    """The experiment: how do gradients fare on their way back when Wh has this spectral radius?

    Wh is scaled to the radius; the loss looks at the last state only, with the gradient dlast; the result is the slope
    of the log norms of the gradients for all states.

    Shapes:
        x (N, T, D), T at least 2   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)
        dlast (N, H)   radius, more than 0

    Returns:
        slope, one number
    """
    raise NotImplementedError


def clip_by_value(gradients, limit):
    """Every entry of every gradient into the range from -limit to limit.

    Shapes:
        gradients: a list of arrays of any shapes   limit, more than 0

    Returns:
        clipped, a list of arrays of the same shapes; the given arrays are not changed

    Raises:
        ValueError: limit is not more than 0.
    """
    raise NotImplementedError


def clip_by_global_norm(gradients, max_norm):
    """Shorten all gradients by one common factor where they are too long together.

    The global norm is the square root of the sum of the squares of all entries of all arrays. Where it is more than
    max_norm, every array is multiplied by max_norm / norm; otherwise nothing changes.

    Shapes:
        gradients: a list of arrays of any shapes   max_norm, more than 0

    Returns:
        clipped, a list of arrays of the same shapes; the given arrays are not changed
        norm, one number: the global norm before clipping

    Raises:
        ValueError: max_norm is not more than 0, or an entry is infinite or NaN, so that there is no norm to scale by.
    Source: Pascanu, Mikolov, Bengio (2013), On the difficulty of training recurrent neural networks, section 3.2.
    """
    raise NotImplementedError


def identity_init(D, H, seed):
    """The weights that a recurrent cell with ReLU starts from: it hands its state on unchanged.

    Wx = 0.001 * np.random.default_rng(seed).normal(size=(D, H)), Wh is the identity, b is zero.

    Returns:
        Wx (D, H)   Wh (H, H)   b (H,)
    Source: Le, Jaitly, Hinton (2015), A simple way to initialize recurrent networks of rectified linear units.
    """
    raise NotImplementedError


def relu_rnn_forward(x, h0, Wx, Wh, b):
    """A recurrent cell with ReLU over a whole sequence: h_t = max(0, x_t Wx + h_{t-1} Wh + b).

    Shapes:
        x (N, T, D), T at least 1   h0 (N, H), or None for zeros   Wx (D, H)   Wh (H, H)   b (H,)

    Returns:
        h (N, T, H): h[:, t] is the state after reading x[:, t]
        cache, whatever relu_rnn_backward needs
    """
    raise NotImplementedError


def relu_rnn_backward(dh, cache):
    """Backpropagation through time for the cell with ReLU, whose derivative at 0 is taken to be 0.

    Shapes:
        dh (N, T, H), as in rnn_backward   cache from relu_rnn_forward

    Returns:
        dx (N, T, D)   dh0 (N, H)   dWx (D, H)   dWh (H, H)   db (H,)
    """
    raise NotImplementedError
