"""Recursion over layers and over time instead of loops; each cache is a function that goes back."""

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    start = np.zeros((x.shape[0], Wh.shape[1]), x.dtype) if h0 is None else h0
    shapes = start.shape[0], Wx.shape, Wh.shape, b.shape
    H = start.shape[1]
    if shapes != (x.shape[0], (x.shape[2], H), (H, H), (H,)):
        raise ValueError(f"what fits on an input of shape {x.shape}? Not {shapes}")

    def go(t, h):
        if t == x.shape[1]:
            return [], lambda _: (np.zeros((H,)), [], 0, 0, 0)
        after = np.tanh(np.hstack([x[:, t], h]) @ np.vstack([Wx, Wh]) + b)
        rest, back = go(t + 1, after)

        def backward(dh):
            carried, dx, dWx, dWh, db = back(dh)
            da = (dh[:, t] + carried) / np.cosh(np.arctanh(after)) ** 2
            return da @ Wh.T, [da @ Wx.T, *dx], dWx + x[:, t].T @ da, dWh + h.T @ da, db + da.sum(0)

        return [after, *rest], backward

    states, back = go(0, start)
    return np.array(states).transpose(1, 0, 2), back


def rnn_backward(dh, cache):
    dh0, dx, *weights = cache(dh)
    return np.array(dx).transpose(1, 0, 2), dh0, *weights


def stack_forward(x, layers, h0=None):
    starts = [None for _ in layers] if h0 is None else list(h0)
    (first, *others), (start, *other_starts) = layers, starts  # a ValueError where there is no layer
    if len(others) != len(other_starts):
        raise ValueError("another number of states than layers")
    h, back = rnn_forward(x, start, *first)
    if not others:
        return h, [back]
    top, backs = stack_forward(h, others, None if h0 is None else other_starts)
    return top, [back, *backs]


def stack_backward(dh, cache):
    first, *others = cache
    dh0, gradients = [], []
    if others:
        dh, dh0, gradients = stack_backward(dh, others)
    dx, start, *weights = rnn_backward(dh, first)
    return dx, [start, *dh0], [weights, *gradients]


def merge_directions(forward, backward, merge_mode="concat"):
    if forward.shape != backward.shape:
        raise ValueError("different shapes")
    match merge_mode:
        case "concat":
            return np.stack([forward, backward], axis=-2).reshape(*forward.shape[:-1], -1)
        case "sum":
            return np.sum([forward, backward], axis=0)
        case "mul":
            return np.prod([forward, backward], axis=0)
        case "ave":
            return np.mean([forward, backward], axis=0)
    raise ValueError(merge_mode)


def merge_backward(dout, forward, backward, merge_mode="concat"):
    match merge_mode:
        case "concat":
            one, two = np.moveaxis(dout.reshape(*forward.shape[:-1], 2, -1), -2, 0)
            return one, two
        case "sum":
            return 1.0 * dout, 1.0 * dout
        case "mul":
            return dout * backward, dout * forward
        case "ave":
            return (dout * 0.5,) * 2
    raise ValueError(merge_mode)


def bidirectional_forward(x, fw, bw, merge_mode="concat", return_sequences=True):
    last_first = list(range(x.shape[1]))[::-1]
    one, back_one = rnn_forward(x, None, *fw)
    two, back_two = rnn_forward(x.take(last_first, axis=1), None, *bw)
    two = two.take(last_first, axis=1)
    if not return_sequences:
        whole = one.shape
        one, two = one[:, -1, :], two[:, 0, :]

    def back(dout):
        done, dtwo = merge_backward(dout, one, two, merge_mode)
        if not return_sequences:
            zeros = np.zeros((whole[0], whole[1] - 1, whole[2]))
            done = np.concatenate([zeros, done[:, np.newaxis]], axis=1)
            dtwo = np.concatenate([dtwo[:, np.newaxis], zeros], axis=1)
        dx, _, *dfw = rnn_backward(done, back_one)
        dx2, _, *dbw = rnn_backward(dtwo.take(last_first, axis=1), back_two)
        return dx + dx2.take(last_first, axis=1), dfw, dbw

    return merge_directions(one, two, merge_mode), back


def bidirectional_backward(dout, cache):
    return cache(dout)


def deep_bidirectional_forward(x, layers, merge_mode="concat", return_sequences=True):
    (first, *others) = layers
    out, _ = bidirectional_forward(x, *first, merge_mode, True if others else return_sequences)
    return deep_bidirectional_forward(out, others, merge_mode, return_sequences) if others else out


def stack_param_count(D, sizes):
    if not sizes:
        return 0
    H, *others = sizes
    return H * (D + H) + H + stack_param_count(H, others)


def bidirectional_param_count(D, sizes, merge_mode="concat"):
    if not sizes:
        return 0
    H, *others = sizes
    up = H + H if merge_mode == "concat" else H
    return 2 * stack_param_count(D, [H]) + bidirectional_param_count(up, others, merge_mode)


def stack_from_keras(weights):
    kernel, recurrent, bias, *others = weights  # a ValueError for fewer
    if not others:
        return [[kernel, recurrent, bias]]
    if len(others[0]) != len(recurrent):
        raise ValueError("it does not fit")
    return [[kernel, recurrent, bias], *stack_from_keras(others)]


def bidirectional_from_keras(weights):
    one, two, others = weights[:3], weights[3:6], weights[6:]
    if len(one) + len(two) != 6 or [w.shape for w in one] != [w.shape for w in two]:
        raise ValueError("these are no two directions")
    return [[one, two], *(bidirectional_from_keras(others) if others else [])]


def usable_directions():
    answers = {"forward": ("keyboard", "subtitles", "melody", "alarm"), "both": ("word_class", "review", "gap")}
    return {task: answer for answer, tasks in answers.items() for task in (*tasks, "forecast")}
