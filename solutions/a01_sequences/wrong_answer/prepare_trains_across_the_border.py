"""Lets the training windows predict the first points of the test part.

Caught by: prepare_series::test_training_part, prepare_series::test_the_future_is_unknown,
    prepare_series::test_one_of_each
Hint: prepare_trains_across_the_border
"""


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    scaled = scale_min_max(series, *fit_min_max(train))
    make_sample(train, window)
    X, y = make_sample(scaled, window)
    border = len(train) - window
    return X[: border + 1], y[: border + 1], X[border:], y[border:]
