"""Takes the forget gate's row for the input gate.

Caught by: lstm_peephole_step_forward::test_cell_state, lstm_peephole_step_forward::test_hidden_state,
    lstm_peephole_step_forward::test_single_precision, lstm_peephole_step_backward::test_dprev_c,
    lstm_peephole_step_backward::test_dP
Hint: peep_input_and_forget_exchanged
"""


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    _require_sizes(x, prev_h, prev_c, Wx, Wh, b)
    if P.shape != (3, len(Wh)):
        raise ValueError(f"P has shape {P.shape}, not {(3, len(Wh))}")
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, g = _sigmoid(i + P[1] * prev_c), _sigmoid(f + P[0] * prev_c), np.tanh(g)
    next_c = f * prev_c + i * g
    o = _sigmoid(o + P[2] * next_c)
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, P, i, f, o, g, next_c)
