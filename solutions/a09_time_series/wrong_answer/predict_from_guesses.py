"""Reads its own guesses instead of the true points.

Caught by: predict_series::test_every_window, predict_series::test_short_series
Hint: predict_from_guesses
"""


def predict_series(model, series, window):
    return forecast(model, series[:window], len(series) - window)[:, None]
