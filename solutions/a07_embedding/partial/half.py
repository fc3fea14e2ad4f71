"""The lookups and the gradient are right; padding, means and similarities are not there yet.

Score: 12
"""

import numpy as np


def one_hot_lookup(x, W):
    if x.min() < 0 or x.max() >= len(W):
        raise ValueError("no such id")
    return np.eye(len(W))[x] @ W


def word_embedding_forward(x, W):
    if x.min() < 0 or x.max() >= len(W):
        raise ValueError("no such id")
    return W[x], (x, len(W))


def word_embedding_backward(dout, cache):
    x, V = cache
    dW = np.zeros((V, dout.shape[2]))
    for n in range(x.shape[0]):
        for t in range(x.shape[1]):
            dW[x[n, t]] += dout[n, t]
    return dW


def embedding_memory(count, V, D, itemsize=4):
    return 4 * count, count * V * itemsize, V * D * itemsize


def masked_embedding_forward(x, W, pad_id=0):
    raise NotImplementedError
