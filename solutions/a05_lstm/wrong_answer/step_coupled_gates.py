"""Takes 1 - f for the input gate, as some variants do.

Caught by: lstm_step_forward::test_cell_state, lstm_step_forward::test_hidden_state,
    lstm_step_forward::test_from_zero_states, lstm_step_forward::test_large_inputs,
    lstm_step_forward::test_single_precision, lstm_step_backward::test_dx, lstm_step_backward::test_dprev_h,
    lstm_step_backward::test_dWx, lstm_step_backward::test_dWh, lstm_step_backward::test_db
Hint: step_coupled_gates
"""


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    _require_sizes(x, prev_h, prev_c, Wx, Wh, b)
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, o, g = _sigmoid(i), _sigmoid(f), _sigmoid(o), np.tanh(g)
    next_c = f * prev_c + (1 - f) * g
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c)
