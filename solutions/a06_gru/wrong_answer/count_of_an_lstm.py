"""Counts four gates, as an LSTM has.

Caught by: gru_param_count::test_any_unit, gru_param_count::test_reset_after
Hint: count_of_an_lstm
"""


def gru_param_count(D, H, reset_after=False):
    return 4 * H * (D + H + (2 if reset_after else 1))
