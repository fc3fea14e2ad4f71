"""Scales the test part by its own range.

Caught by: stock_data::test_test_part
Hint: data_each_part_by_itself
"""


def stock_data(prices, window=30, held_out=200):
    train, _ = split_by_time(prices, held_out)
    last = np.asarray(prices)[-held_out - window :]
    X_train, y_train = make_sample(scale(train, *fit_scaler(train)), window)
    X_test, y_test = make_sample(scale(last, *fit_scaler(last)), window)
    return X_train, y_train, X_test, y_test
