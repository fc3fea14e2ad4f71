"""Scales the test part by its own range.

Caught by: prepare_series::test_test_part, prepare_series::test_the_future_is_unknown,
    prepare_series::test_one_of_each
Hint: prepare_two_scales
"""


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    train, test = scale_min_max(train, *fit_min_max(train)), scale_min_max(test, *fit_min_max(test))
    return *make_sample(train, window), *make_sample(np.concatenate([train[-window:], test]), window)
