"""Forgets to scale.

Caught by: prepare_series::test_training_part, prepare_series::test_test_part,
    prepare_series::test_the_future_is_unknown, prepare_series::test_one_of_each
Hint: prepare_does_not_scale
"""


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, held_out)
    return *make_sample(train, window), *make_sample(np.concatenate([train[-window:], test]), window)
