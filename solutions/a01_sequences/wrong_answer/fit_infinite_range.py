"""Gives an infinite range where there are no rows.

Caught by: fit_min_max::test_refuses_no_rows
Hint: fit_infinite_range
"""


def fit_min_max(train):
    return np.min(train, axis=0, initial=np.inf), np.max(train, axis=0, initial=-np.inf)
