"""Holds out a fifth of the days, whatever is asked for.

Caught by: split_by_time::test_parts, split_by_time::test_two_hundred_days
Hint: split_shares
"""


def split_by_time(prices, held_out=200):
    prices = np.asarray(prices)
    border = int(0.8 * len(prices))
    return prices[:border], prices[border:]
