"""Leaves the biases out.

Caught by: gru_param_count::test_any_unit, gru_param_count::test_reset_after
Hint: count_without_bias
"""


def gru_param_count(D, H, reset_after=False):
    return 3 * H * (D + H)
