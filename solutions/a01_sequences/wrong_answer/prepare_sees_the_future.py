"""Fits the scaler on the whole series: the test part leaks into the training.

Caught by: prepare_series::test_the_future_is_unknown
Hint: prepare_sees_the_future
"""


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    low, high = fit_min_max(series)
    train, test = scale_min_max(train, low, high), scale_min_max(test, low, high)
    return *make_sample(train, window), *make_sample(np.concatenate([train[-window:], test]), window)
