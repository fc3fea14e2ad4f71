"""Reaches one point too far back.

Caught by: prepare_series::test_test_part, prepare_series::test_the_future_is_unknown,
    prepare_series::test_one_of_each
Hint: prepare_predicts_a_training_point
"""


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    low, high = fit_min_max(train)
    train, test = scale_min_max(train, low, high), scale_min_max(test, low, high)
    return *make_sample(train, window), *make_sample(np.concatenate([train[-window - 1 :], test]), window)
