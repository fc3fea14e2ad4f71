"""Counts a matrix (H, H) for each peephole.

Caught by: lstm_param_count::test_peepholes
Hint: count_peepholes_as_matrices
"""


def lstm_param_count(D, H, peephole=False):
    return 4 * H * (D + H + 1) + (3 * H * H if peephole else 0)
