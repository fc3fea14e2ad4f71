"""Shuffles the points before cutting windows, as one does with pictures.

Caught by: make_sample::test_windows, make_sample::test_sine
Hint: sample_shuffled
"""


def make_sample(data, window):
    points = np.random.default_rng(0).permutation(np.asarray(data)).reshape(-1, 1)
    X = np.stack([points[start : start + window] for start in range(len(points) - window)])
    return X, points[window:]
