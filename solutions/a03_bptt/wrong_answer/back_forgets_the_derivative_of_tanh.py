"""Leaves 1 - tanh**2 out.

Caught by: softmax_loss::test_loss
Hint: back_forgets_the_derivative_of_tanh
"""


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum, prev_h.T @ dsum, dsum.sum(axis=0)
