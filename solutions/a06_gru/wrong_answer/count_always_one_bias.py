"""Ignores reset_after.

Caught by: gru_param_count::test_reset_after
Hint: count_always_one_bias
"""


def gru_param_count(D, H, reset_after=False):
    return 3 * H * (D + H + 1)
