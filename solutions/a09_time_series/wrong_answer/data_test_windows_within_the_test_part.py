"""Cuts the test part into windows by itself, so that its first days are never predicted.

Caught by: stock_data::test_test_part, stock_data::test_as_in_the_lecture
Hint: data_test_windows_within_the_test_part
"""


def stock_data(prices, window=30, held_out=200):
    train, test = split_by_time(prices, held_out)
    low, high = fit_scaler(train)
    X_train, y_train = make_sample(scale(train, low, high), window)
    X_test, y_test = make_sample(scale(test, low, high), window)
    return X_train, y_train, X_test, y_test
