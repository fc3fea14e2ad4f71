"""Uses the first one's weights for both.

Caught by: lstm_bidirectional::test_backward_half, lstm_bidirectional::test_one_step
Hint: bi_same_weights_twice
"""


def lstm_bidirectional(x, forward, backward):
    ahead, _ = lstm_forward(x, None, **forward)
    back, _ = lstm_forward(x[:, ::-1], None, **forward)
    return np.concatenate([ahead, back[:, ::-1]], axis=2)
