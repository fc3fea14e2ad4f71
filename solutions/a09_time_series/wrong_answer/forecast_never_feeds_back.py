"""Reads the same known points at every step.

Caught by: forecast::test_beyond_the_window, forecast::test_within_the_window
Hint: forecast_never_feeds_back
"""


def forecast(model, start, steps):
    known = np.array(start).reshape(1, -1, 1)
    return np.array([float(model(known)[0, 0]) for _ in range(steps)])
