"""Counts three blocks.

Caught by: lstm_param_count::test_any_unit, lstm_param_count::test_peepholes
Hint: count_of_a_gru
"""


def lstm_param_count(D, H, peephole=False):
    return 3 * H * (D + H + 1) + (3 * H if peephole else 0)
