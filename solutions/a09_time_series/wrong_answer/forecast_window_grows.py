"""Reads all points so far, more than a window at once.

Caught by: forecast::test_beyond_the_window, forecast::test_within_the_window
Hint: forecast_window_grows
"""


def forecast(model, start, steps):
    values = list(start)
    for _ in range(steps):
        values.append(float(model(np.array(values).reshape(1, -1, 1))[0, 0]))
    return np.array(values[len(start) :])
