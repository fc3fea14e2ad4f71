"""Counts the last known point as the first step.

Caught by: forecast::test_one_step, forecast::test_beyond_the_window, forecast::test_within_the_window
Hint: forecast_one_too_few
"""


def forecast(model, start, steps):
    values = list(start)
    for _ in range(steps - 1):
        newest = np.array(values[-len(start) :]).reshape(1, -1, 1)
        values.append(float(model(newest)[0, 0]))
    return np.array(values[len(start) :])
