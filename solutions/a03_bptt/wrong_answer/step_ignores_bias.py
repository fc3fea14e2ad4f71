"""Leaves the bias out, forward and backward.

Caught by: rnn_step_forward::test_formula, rnn_step_forward::test_single_precision
Hint: step_ignores_bias
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_sizes(x, prev_h, Wx, Wh, b)
    next_h = np.tanh(x @ Wx + prev_h @ Wh)
    return next_h, (x, prev_h, Wx, Wh, next_h)


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h * (1 - next_h**2)
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum, prev_h.T @ dsum, 0 * dsum.sum(axis=0)
