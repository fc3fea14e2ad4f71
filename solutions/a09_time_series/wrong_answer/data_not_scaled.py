"""Leaves the prices as they are.

Caught by: stock_data::test_training_part, stock_data::test_test_part
Hint: data_not_scaled
"""


def stock_data(prices, window=30, held_out=200):
    X, y = make_sample(prices, window)
    return X[:-held_out], y[:-held_out], X[-held_out:], y[-held_out:]
