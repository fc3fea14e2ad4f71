"""Searches from zero on, so that zero always belongs to the range.

Caught by: fit_min_max::test_far_from_zero
Hint: fit_starts_from_zero
"""


def fit_min_max(train):
    if not len(train):
        raise ValueError("no rows")
    return np.min(train, axis=0, initial=0), np.max(train, axis=0, initial=0)
