"""Counts no biases.

Caught by: lstm_param_count::test_any_unit, lstm_param_count::test_peepholes
Hint: count_without_bias
"""


def lstm_param_count(D, H, peephole=False):
    return 4 * H * (D + H) + (3 * H if peephole else 0)
