"""Writes tanh with exponentials, which overflow for large numbers.

Caught by: rnn_step_forward::test_large_inputs
Hint: step_tanh_overflows
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_cell_sizes(x, prev_h, Wx, Wh, b)
    z = x @ Wx + prev_h @ Wh + b
    next_h = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return next_h, (x, prev_h, next_h)
