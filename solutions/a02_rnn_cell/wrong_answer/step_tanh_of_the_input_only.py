"""Closes the parenthesis of tanh too early: the previous state's part stays outside.

Caught by: rnn_step_forward::test_formula, rnn_step_forward::test_from_a_zero_state,
    rnn_step_forward::test_large_inputs, rnn_step_forward::test_single_precision
Hint: step_tanh_of_the_input_only
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    _require_cell_sizes(x, prev_h, Wx, Wh, b)
    next_h = np.tanh(x @ Wx) + prev_h @ Wh + b
    return next_h, (x, prev_h, next_h)
