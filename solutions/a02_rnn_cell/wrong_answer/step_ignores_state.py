"""Leaves the previous state out: every step sees its input alone.

Caught by: rnn_step_forward::test_formula, rnn_step_forward::test_single_precision
Hint: step_ignores_state
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_cell_sizes(x, prev_h, Wx, Wh, b)
    next_h = np.tanh(x @ Wx + b)
    return next_h, (x, next_h)
