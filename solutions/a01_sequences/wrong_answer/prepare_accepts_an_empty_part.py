"""Cuts the windows first and never looks whether a part is empty.

Caught by: prepare_series::test_refuses_an_empty_part
Hint: prepare_accepts_an_empty_part
"""


def prepare_series(series, window, held_out):
    series = np.asarray(series)
    border = len(series) - held_out
    X, y = make_sample(scale_min_max(series, *fit_min_max(series[: max(border, 1)])), window)
    border = max(border - window, 0)
    return X[:border], y[:border], X[border:], y[border:]
