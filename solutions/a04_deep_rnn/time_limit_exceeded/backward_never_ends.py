"""Counts the steps down and never looks whether there are any left.

Caught by: rnn_forward::test_every_state
"""


def rnn_backward(dh, cache):
    t = dh.shape[1] - 1
    while t != -1:
        t = max(t - 1, 0)
    return dh, dh[:, 0], 0, 0, 0
