"""Takes the first and the last price for the range.

Caught by: fit_scaler::test_range
Hint: scaler_first_and_last
"""


def fit_scaler(train):
    return min(train[0], train[-1]), max(train[0], train[-1])
