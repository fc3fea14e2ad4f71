"""Trains on all pairs, those of the test part too.

Caught by: stock_data::test_training_part, stock_data::test_as_in_the_lecture
Hint: data_trains_on_the_test_part
"""


def stock_data(prices, window=30, held_out=200):
    train, _ = split_by_time(prices, held_out)
    X, y = make_sample(scale(prices, *fit_scaler(train)), window)
    return X, y, X[-held_out:], y[-held_out:]
