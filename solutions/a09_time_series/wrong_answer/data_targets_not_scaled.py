"""Scales the windows and leaves the targets as they are.

Caught by: stock_data::test_training_part, stock_data::test_test_part
Hint: data_targets_not_scaled
"""


def stock_data(prices, window=30, held_out=200):
    train, _ = split_by_time(prices, held_out)
    X, _ = make_sample(scale(prices, *fit_scaler(train)), window)
    _, y = make_sample(prices, window)
    return X[:-held_out], y[:-held_out], X[-held_out:], y[-held_out:]
