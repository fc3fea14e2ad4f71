"""Uses tanh for the gates.

Caught by: gru_step_a::test_formula, gru_step_a::test_update_gate_shut, gru_step_a::test_update_gate_open,
    gru_step_a::test_single_sequence
Hint: a_gates_with_tanh
"""


def gru_step_a(x, prev_h, Wz, Wr, W):
    both = np.hstack([prev_h, x])
    z, r = np.tanh(both @ Wz), np.tanh(both @ Wr)
    candidate = np.tanh(np.hstack([r * prev_h, x]) @ W)
    return (1 - z) * prev_h + z * candidate
