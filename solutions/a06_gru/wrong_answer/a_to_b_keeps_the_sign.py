"""Only sorts the rows: z would let in what it should keep.

Caught by: gru_a_to_b::test_same_states
Hint: a_to_b_keeps_the_sign
"""


def gru_a_to_b(Wz, Wr, W):
    H = Wz.shape[1]
    both = np.hstack([Wz, Wr, W])
    return both[H:], both[:H], np.zeros(3 * H)
