"""Mixes as convention B does: z keeps the old.

Caught by: gru_step_a::test_formula, gru_step_a::test_update_gate_shut, gru_step_a::test_update_gate_open,
    gru_step_a::test_single_sequence
Hint: a_mixes_with_b
"""


def gru_step_a(x, prev_h, Wz, Wr, W):
    both = np.hstack([prev_h, x])
    z, r = _sigmoid(both @ Wz), _sigmoid(both @ Wr)
    candidate = np.tanh(np.hstack([r * prev_h, x]) @ W)
    return (1 - z) * candidate + z * prev_h
