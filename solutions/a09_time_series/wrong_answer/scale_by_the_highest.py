"""Divides by the highest price and does not subtract the lowest.

Caught by: scale::test_values
Hint: scale_by_the_highest
"""


def scale(prices, low, high):
    return np.asarray(prices) / high
