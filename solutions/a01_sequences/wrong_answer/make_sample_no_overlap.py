"""Cuts the series into pieces that do not overlap.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list
Hint: make_sample_no_overlap
"""


def make_sample(data, window):
    data = _points(data)
    X = _windows(data, window, len(data) - window)
    return X[::window], data[window:][::window]
