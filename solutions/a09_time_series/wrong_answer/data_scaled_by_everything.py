"""Learns the range from all prices, those of the future too.

Caught by: stock_data::test_training_part, stock_data::test_test_part
Hint: data_scaled_by_everything
"""


def stock_data(prices, window=30, held_out=200):
    X, y = make_sample(scale(prices, *fit_scaler(prices)), window)
    return X[:-held_out], y[:-held_out], X[-held_out:], y[-held_out:]
