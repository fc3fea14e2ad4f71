"""Multiplies by Wh, which is square, so that nobody complains.

Caught by: rnn_step_backward::test_dprev_h, rnn_step_backward::test_single_precision
Hint: back_does_not_transpose_Wh
"""


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h * (1 - next_h**2)
    return dsum @ Wx.T, dsum @ Wh, x.T @ dsum, prev_h.T @ dsum, dsum.sum(axis=0)
