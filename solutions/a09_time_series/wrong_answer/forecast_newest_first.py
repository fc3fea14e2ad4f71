"""Puts the newest guess in front of the older points.

Caught by: forecast::test_beyond_the_window, forecast::test_within_the_window
Hint: forecast_newest_first
"""


def forecast(model, start, steps):
    window, values = list(start), []
    for _ in range(steps):
        values.append(float(model(np.array(window).reshape(1, -1, 1))[0, 0]))
        window = [values[-1], *window[:-1]]
    return np.array(values)
