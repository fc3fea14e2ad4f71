"""Puts the input before the state.

Caught by: gru_step_a::test_formula, gru_step_a::test_update_gate_open, gru_step_a::test_single_sequence
Hint: a_concatenates_x_first
"""


def gru_step_a(x, prev_h, Wz, Wr, W):
    both = np.hstack([x, prev_h])
    z, r = _sigmoid(both @ Wz), _sigmoid(both @ Wr)
    candidate = np.tanh(np.hstack([x, r * prev_h]) @ W)
    return (1 - z) * prev_h + z * candidate
