"""Accepts a window of no points.

Caught by: make_sample::test_refuses_no_window
Hint: make_sample_window_of_nothing
"""


def make_sample(data, window):
    data = _points(data)
    if window >= len(data):
        raise ValueError("the window is too long")
    return np.stack([data[i : i + window] for i in range(len(data) - window)]), data[window:]
