"""Returns the maximum first.

Caught by: fit_min_max::test_each_column, fit_min_max::test_far_from_zero
Hint: fit_high_first
"""


def fit_min_max(train):
    if not len(train):
        raise ValueError("no rows")
    return np.max(train, axis=0), np.min(train, axis=0)
