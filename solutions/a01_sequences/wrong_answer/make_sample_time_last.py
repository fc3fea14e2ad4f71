"""Puts time behind the columns, as sliding_window_view does.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list, make_sample::test_single_pair
Hint: make_sample_time_last
"""


def make_sample(data, window):
    data = _points(data)
    return np.swapaxes(_windows(data, window, len(data) - window), 1, 2), data[window:]
