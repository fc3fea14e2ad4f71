"""Multiplies the previous state by the transpose of Wh.

Caught by: rnn_step_forward::test_formula, rnn_step_forward::test_single_precision
Hint: step_transposes_wh
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_cell_sizes(x, prev_h, Wx, Wh, b)
    next_h = np.tanh(x @ Wx + prev_h @ Wh.T + b)
    return next_h, (x, prev_h, next_h)
