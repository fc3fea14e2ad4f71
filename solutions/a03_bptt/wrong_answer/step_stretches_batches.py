"""Compares the weights only.

Caught by: rnn_step_forward::test_refuses_batches_that_differ
Hint: step_stretches_batches
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_sizes(x, np.zeros((len(x), len(Wh))), Wx, Wh, b)
    next_h = np.tanh(x @ Wx + prev_h @ Wh + b)
    return next_h, (x, prev_h, Wx, Wh, next_h)
