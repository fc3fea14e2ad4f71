"""Turns the numbers of each input round, not the steps.

Caught by: lstm_bidirectional::test_backward_half, lstm_bidirectional::test_one_step
Hint: bi_reverses_the_features
"""


def lstm_bidirectional(x, forward, backward):
    ahead, _ = lstm_forward(x, None, **forward)
    back, _ = lstm_forward(x[..., ::-1], None, **backward)
    return np.concatenate([ahead, back], axis=2)
