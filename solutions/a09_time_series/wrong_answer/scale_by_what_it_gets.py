"""Scales by the range of whatever it is given.

Caught by: scale::test_values
Hint: scale_by_what_it_gets
"""


def scale(prices, low, high):
    prices = np.asarray(prices)
    return (prices - prices.min()) / (prices.max() - prices.min())
