"""Cuts one day too late.

Caught by: split_by_time::test_parts, split_by_time::test_two_hundred_days
Hint: split_keeps_one_more
"""


def split_by_time(prices, held_out=200):
    prices = np.asarray(prices)
    return prices[: len(prices) - held_out + 1], prices[len(prices) - held_out + 1 :]
