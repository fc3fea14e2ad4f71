"""Shuffles the pairs before they are split, so that the future is among the training pairs.

Caught by: stock_data::test_training_part, stock_data::test_test_part
Hint: data_shuffled
"""


def stock_data(prices, window=30, held_out=200):
    train, _ = split_by_time(prices, held_out)
    X, y = make_sample(scale(prices, *fit_scaler(train)), window)
    order = np.random.default_rng(0).permutation(len(X))
    X, y = X[order], y[order]
    return X[:-held_out], y[:-held_out], X[-held_out:], y[-held_out:]
