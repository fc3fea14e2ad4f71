"""Overwrites the last point and does not move the others.

Caught by: forecast::test_beyond_the_window, forecast::test_within_the_window
Hint: forecast_window_stands_still
"""


def forecast(model, start, steps):
    window, values = np.array(start, dtype=float), []
    for _ in range(steps):
        values.append(float(model(window.reshape(1, -1, 1))[0, 0]))
        window[-1] = values[-1]
    return np.array(values)
