"""Puts the second one's states first.

Caught by: lstm_bidirectional::test_forward_half, lstm_bidirectional::test_backward_half,
    lstm_bidirectional::test_one_step
Hint: bi_second_half_first
"""


def lstm_bidirectional(x, forward, backward):
    ahead, _ = lstm_forward(x, None, **forward)
    back, _ = lstm_forward(x[:, ::-1], None, **backward)
    return np.concatenate([back[:, ::-1], ahead], axis=2)
