"""Counts the two gates and forgets the candidate.

Caught by: gru_param_count::test_any_unit, gru_param_count::test_reset_after
Hint: count_of_two_gates
"""


def gru_param_count(D, H, reset_after=False):
    return 2 * H * (D + H + (2 if reset_after else 1))
