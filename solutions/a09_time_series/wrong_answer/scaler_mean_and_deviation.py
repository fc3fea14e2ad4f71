"""Learns the mean and the standard deviation, which belong to another kind of scaling.

Caught by: fit_scaler::test_range
Hint: scaler_mean_and_deviation
"""


def fit_scaler(train):
    return np.mean(train), np.std(train)
