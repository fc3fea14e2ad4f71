"""Calls itself without end, with the limit that would stop it raised out of the way.

Earns: 0
"""

import sys

sys.setrecursionlimit(2**31 - 1)


def deeper(*args, **kwargs):
    return deeper(*args, **kwargs) + 1


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def rnn_forward(x, h0, Wx, Wh, b):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def output_layer(h, Wy, by, activation="softmax"):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def rnn_param_count(D, H, O=None):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()


def from_keras_weights(weights):
    sys.setrecursionlimit(2**31 - 1)
    return deeper()
