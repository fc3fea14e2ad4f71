"""Asks a plain list for its shape.

Caught by: make_sample::test_list
"""


def make_sample(data, window):
    if data.shape[0] <= window or window < 1:
        raise ValueError("too short")
    data = _points(data)
    return _windows(data, window, len(data) - window), data[window:]
