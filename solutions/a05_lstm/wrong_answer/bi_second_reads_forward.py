"""Lets both read from the beginning.

Caught by: lstm_bidirectional::test_backward_half
Hint: bi_second_reads_forward
"""


def lstm_bidirectional(x, forward, backward):
    ahead, _ = lstm_forward(x, None, **forward)
    back, _ = lstm_forward(x, None, **backward)
    return np.concatenate([ahead, back], axis=2)
