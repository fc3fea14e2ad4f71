"""Takes one minimum and one maximum for all columns.

Caught by: fit_min_max::test_each_column, fit_min_max::test_far_from_zero
Hint: fit_one_range_for_all
"""


def fit_min_max(train):
    if not len(train):
        raise ValueError("no rows")
    columns = np.shape(train)[1]
    return np.full(columns, np.min(train)), np.full(columns, np.max(train))
