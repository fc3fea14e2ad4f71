"""Takes tanh of what is tanh already.

Caught by: rnn_step_backward::test_dx, rnn_step_backward::test_dprev_h, rnn_step_backward::test_weights,
    rnn_step_backward::test_db, rnn_step_backward::test_single_precision
Hint: back_tanh_twice
"""


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h * (1 - np.tanh(next_h) ** 2)
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum, prev_h.T @ dsum, dsum.sum(axis=0)
