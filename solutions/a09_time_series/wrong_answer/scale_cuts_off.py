"""Cuts off what lies beyond the range.

Caught by: scale::test_values
Hint: scale_cuts_off
"""


def scale(prices, low, high):
    return np.clip((np.asarray(prices) - low) / (high - low), 0, 1)
