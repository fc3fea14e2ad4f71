"""Never moves the window on.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list, make_sample::test_single_pair,
    prepare_series::test_training_part, prepare_series::test_test_part, prepare_series::test_the_future_is_unknown,
    prepare_series::test_one_of_each
"""


def make_sample(data, window):
    data = _points(data)
    if not 1 <= window < len(data):
        raise ValueError("window")
    start, X = 0, []
    while start + window < len(data):
        X = [data[start : start + window]]
    return np.array(X), data[window:]
