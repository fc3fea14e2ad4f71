"""Cuts the windows of the test part from the test part alone.

Caught by: prepare_series::test_test_part, prepare_series::test_the_future_is_unknown,
    prepare_series::test_one_of_each
Hint: prepare_first_test_points_get_lost
"""


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    low, high = fit_min_max(train)
    train, test = scale_min_max(train, low, high), scale_min_max(test, low, high)
    pairs = make_sample(train, window)
    if len(test) <= window:
        return *pairs, np.zeros((0, window, test.shape[1])), test[:0]
    return *pairs, *make_sample(test, window)
