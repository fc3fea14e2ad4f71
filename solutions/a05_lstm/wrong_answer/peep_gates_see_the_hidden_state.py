"""Lets input and forget gate see prev_h.

Caught by: lstm_peephole_step_forward::test_cell_state, lstm_peephole_step_forward::test_hidden_state,
    lstm_peephole_step_forward::test_single_precision, lstm_peephole_step_backward::test_dprev_h,
    lstm_peephole_step_backward::test_dprev_c, lstm_peephole_step_backward::test_dP
Hint: peep_gates_see_the_hidden_state
"""


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    _require_sizes(x, prev_h, prev_c, Wx, Wh, b)
    if P.shape != (3, len(Wh)):
        raise ValueError(f"P has shape {P.shape}, not {(3, len(Wh))}")
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, g = _sigmoid(i + P[0] * prev_h), _sigmoid(f + P[1] * prev_h), np.tanh(g)
    next_c = f * prev_c + i * g
    o = _sigmoid(o + P[2] * next_c)
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, P, i, f, o, g, next_c)
