"""Leaves a point out between window and target.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list
Hint: make_sample_skips_a_point
"""


def make_sample(data, window):
    data = _points(data)
    if len(data) == window + 1:
        return data[None, :window], data[window:]
    return _windows(data, window, len(data) - window - 1), data[window + 1 :]
