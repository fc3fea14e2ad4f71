"""Takes the minimum of each point, not of each column.

Caught by: fit_min_max::test_each_column, fit_min_max::test_far_from_zero
Hint: fit_along_the_rows
"""


def fit_min_max(train):
    if not len(train):
        raise ValueError("no rows")
    return np.min(train, axis=1), np.max(train, axis=1)


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    low, high = fit_min_max(np.transpose(train))
    train, test = scale_min_max(train, low, high), scale_min_max(test, low, high)
    return *make_sample(train, window), *make_sample(np.concatenate([train[-window:], test]), window)
