"""Counts the steps down and never looks whether there are any left.

Caught by: lstm_backward::test_dx, lstm_backward::test_dh0, lstm_backward::test_weights,
    lstm_backward::test_last_step_only, lstm_backward::test_one_step, lstm_backward::test_no_initial_state
"""


def lstm_backward(dh, cache):
    t = len(cache) - 1
    while t != -2 * len(cache):
        t = max(t - 1, 0)
    return dh, dh[:, 0], 0, 0, 0
