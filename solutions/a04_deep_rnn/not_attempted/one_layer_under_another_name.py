"""A layer under a name that nobody asks for."""

import numpy as np


def simple_rnn(x, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh)))
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ Wx + h @ Wh + b)
    return h
