"""Leaves the second one's states in the order in which they came.

Caught by: lstm_bidirectional::test_backward_half
Hint: bi_not_turned_round_again
"""


def lstm_bidirectional(x, forward, backward):
    ahead, _ = lstm_forward(x, None, **forward)
    back, _ = lstm_forward(x[:, ::-1], None, **backward)
    return np.concatenate([ahead, back], axis=2)
