"""Adds the two states up.

Caught by: lstm_bidirectional::test_forward_half, lstm_bidirectional::test_backward_half,
    lstm_bidirectional::test_one_step
Hint: bi_adds_the_states
"""


def lstm_bidirectional(x, forward, backward):
    ahead, _ = lstm_forward(x, None, **forward)
    back, _ = lstm_forward(x[:, ::-1], None, **backward)
    return ahead + back[:, ::-1]
