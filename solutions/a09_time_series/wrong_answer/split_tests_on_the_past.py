"""Holds the first days out instead of the last.

Caught by: split_by_time::test_parts, split_by_time::test_two_hundred_days
Hint: split_tests_on_the_past
"""


def split_by_time(prices, held_out=200):
    prices = np.asarray(prices)
    return prices[held_out:], prices[:held_out]
