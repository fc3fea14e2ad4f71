"""Holds out days drawn by lot, as one does with pictures.

Caught by: split_by_time::test_parts, split_by_time::test_two_hundred_days
Hint: split_at_random
"""


def split_by_time(prices, held_out=200):
    prices = np.asarray(prices)
    drawn = np.sort(np.random.default_rng(0).permutation(len(prices))[:held_out])
    return np.delete(prices, drawn), prices[drawn]
