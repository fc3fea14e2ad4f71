"""Averages the gradients of the weights over the batch.

Caught by: rnn_step_backward::test_weights, rnn_step_backward::test_db
Hint: back_averages_over_the_batch
"""


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h * (1 - next_h**2)
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum / len(x), prev_h.T @ dsum / len(x), dsum.mean(axis=0)
