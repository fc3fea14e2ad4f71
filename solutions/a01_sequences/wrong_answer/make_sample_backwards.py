"""Turns each window round, the newest point first.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list, make_sample::test_single_pair
Hint: make_sample_backwards
"""


def make_sample(data, window):
    data = _points(data)
    return _windows(data, window, len(data) - window)[:, ::-1], data[window:]
