"""Also guesses the point after the end of the series.

Caught by: predict_series::test_every_window, predict_series::test_short_series
Hint: predict_the_unknown_too
"""


def predict_series(model, series, window):
    windows = np.lib.stride_tricks.sliding_window_view(np.asarray(series), window)
    return np.asarray(model(windows[:, :, None]))
