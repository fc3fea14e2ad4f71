"""Predicts the last point of the window itself.

Caught by: make_sample::test_windows, make_sample::test_sine
Hint: sample_target_inside
"""


def make_sample(data, window):
    points = np.asarray(data).reshape(-1, 1)
    X = np.stack([points[start : start + window] for start in range(len(points) - window)])
    return X, points[window - 1 : -1]
