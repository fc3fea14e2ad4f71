"""Counts the steps down and never looks whether there are any left.

Caught by: gru_backward::test_dx, gru_backward::test_dh0, gru_backward::test_weights,
    gru_backward::test_last_step_only, gru_backward::test_one_step, gru_backward::test_no_initial_state
"""


def gru_backward(dh, cache):
    t = len(cache) - 1
    while t != -len(cache) * 2:
        t = max(t - 1, 0)
    return dh, dh[:, 0], 0, 0, 0
