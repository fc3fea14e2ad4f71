"""Takes the mean and the standard deviation.

Caught by: fit_min_max::test_each_column, fit_min_max::test_far_from_zero
Hint: fit_mean_and_deviation
"""


def fit_min_max(train):
    if not len(train):
        raise ValueError("no rows")
    return np.mean(train, axis=0), np.std(train, axis=0)
