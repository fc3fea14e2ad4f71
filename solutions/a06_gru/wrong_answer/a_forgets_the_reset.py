"""Leaves the reset gate out of the candidate.

Caught by: gru_step_a::test_formula, gru_step_a::test_update_gate_open, gru_step_a::test_single_sequence
Hint: a_forgets_the_reset
"""


def gru_step_a(x, prev_h, Wz, Wr, W):
    both = np.hstack([prev_h, x])
    z, r = _sigmoid(both @ Wz), _sigmoid(both @ Wr)
    candidate = np.tanh(np.hstack([prev_h, x]) @ W)
    return (1 - z) * prev_h + z * candidate
