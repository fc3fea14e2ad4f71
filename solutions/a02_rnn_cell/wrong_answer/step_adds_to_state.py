"""Adds the new state to the previous one instead of replacing it.

Caught by: rnn_step_forward::test_formula, rnn_step_forward::test_large_inputs,
    rnn_step_forward::test_single_precision
Hint: step_adds_to_state
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_cell_sizes(x, prev_h, Wx, Wh, b)
    next_h = prev_h + np.tanh(x @ Wx + prev_h @ Wh + b)
    return next_h, (x, prev_h, next_h)
