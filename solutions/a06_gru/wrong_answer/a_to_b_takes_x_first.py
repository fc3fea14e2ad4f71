"""Takes the first rows for those of the input.

Caught by: gru_a_to_b::test_shapes_and_bias, gru_a_to_b::test_same_states
Hint: a_to_b_takes_x_first
"""


def gru_a_to_b(Wz, Wr, W):
    H = Wz.shape[1]
    both = np.hstack([-Wz, Wr, W])
    return both[: len(Wz) - H], both[len(Wz) - H :], np.zeros(3 * H)
