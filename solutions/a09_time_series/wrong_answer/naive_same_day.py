"""Foretells each price by itself.

Caught by: naive_forecast::test_day_before
Hint: naive_same_day
"""


def naive_forecast(prices, held_out=200):
    return np.asarray(prices)[-held_out:]
