"""Foretells all days by the last day of the training part.

Caught by: naive_forecast::test_day_before
Hint: naive_last_known_day
"""


def naive_forecast(prices, held_out=200):
    return np.full(held_out, np.asarray(prices)[-held_out - 1])
