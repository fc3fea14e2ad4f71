"""Goes on with the beginning where the series ends.

Caught by: make_sample::test_windows, make_sample::test_sine, make_sample::test_list, make_sample::test_single_pair
Hint: make_sample_goes_round
"""


def make_sample(data, window):
    data = _points(data)
    if not 1 <= window < len(data):
        raise ValueError("window")
    round_ = np.concatenate([data, data[:window]])
    return _windows(round_, window, len(data)), round_[window:]
