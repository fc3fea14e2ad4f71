"""Adds the bias after tanh instead of before.

Caught by: rnn_step_forward::test_formula, rnn_step_forward::test_from_a_zero_state,
    rnn_step_forward::test_large_inputs, rnn_step_forward::test_single_precision
Hint: step_bias_after_tanh
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_cell_sizes(x, prev_h, Wx, Wh, b)
    next_h = np.tanh(x @ Wx + prev_h @ Wh) + b
    return next_h, (x, prev_h, next_h)
