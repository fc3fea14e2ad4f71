"""Takes the last point of the window as the target.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list, make_sample::test_single_pair
Hint: make_sample_predicts_what_it_reads
"""


def make_sample(data, window):
    data = _points(data)
    return _windows(data, window, len(data) - window), data[window - 1 : -1]
