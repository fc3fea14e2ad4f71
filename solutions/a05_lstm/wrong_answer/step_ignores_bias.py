"""Adds no bias.

Caught by: lstm_step_forward::test_cell_state, lstm_step_forward::test_hidden_state,
    lstm_step_forward::test_from_zero_states, lstm_step_forward::test_limits,
    lstm_step_forward::test_single_precision, lstm_step_backward::test_db
Hint: step_ignores_bias
"""


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    _require_sizes(x, prev_h, prev_c, Wx, Wh, b)
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh, 4, axis=1)
    i, f, o, g = _sigmoid(i), _sigmoid(f), _sigmoid(o), np.tanh(g)
    next_c = f * prev_c + i * g
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c)
