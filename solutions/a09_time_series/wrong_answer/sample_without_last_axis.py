"""Forgets the axis of the numbers at one point.

Caught by: make_sample::test_windows, make_sample::test_sine
Hint: sample_without_last_axis
"""


def make_sample(data, window):
    points = np.asarray(data)
    X = np.stack([points[start : start + window] for start in range(len(points) - window)])
    return X, points[window:]
