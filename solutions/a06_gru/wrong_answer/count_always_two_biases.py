"""Counts two biases in any case.

Caught by: gru_param_count::test_any_unit
Hint: count_always_two_biases
"""


def gru_param_count(D, H, reset_after=False):
    return 3 * H * (D + H + 2)
