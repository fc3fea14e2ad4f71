"""Multiplies by the new state where the old one was multiplied.

Caught by: rnn_step_backward::test_weights
Hint: back_new_state_in_dWh
"""


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h * (1 - next_h**2)
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum, next_h.T @ dsum, dsum.sum(axis=0)
