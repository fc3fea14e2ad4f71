"""Stops one pair too early.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list, make_sample::test_single_pair
Hint: make_sample_loses_the_last_pair
"""


def make_sample(data, window):
    data = _points(data)
    count = len(data) - window - 1
    X = _windows(data, window, count + 1)[:count]
    return X, data[window : window + count]
