"""Gives back the known points as well.

Caught by: forecast::test_one_step, forecast::test_beyond_the_window, forecast::test_within_the_window
Hint: forecast_with_the_start
"""


def forecast(model, start, steps):
    values = list(start)
    for _ in range(steps):
        newest = np.array(values[-len(start) :]).reshape(1, -1, 1)
        values.append(float(model(newest)[0, 0]))
    return np.array(values)
