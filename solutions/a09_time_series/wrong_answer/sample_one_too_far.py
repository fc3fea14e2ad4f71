"""Takes the point after the next one, so that there is one pair less.

Caught by: make_sample::test_windows, make_sample::test_sine
Hint: sample_one_too_far
"""


def make_sample(data, window):
    points = np.asarray(data).reshape(-1, 1)
    X = np.stack([points[start : start + window] for start in range(len(points) - window - 1)])
    return X, points[window + 1 :]
