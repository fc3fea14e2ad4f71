"""First trains on the very series that it is to predict.

Caught by: predict_series::test_every_window, predict_series::test_short_series
Hint: predict_trains_first
"""


def predict_series(model, series, window):
    X, y = make_sample(series, window)
    model.fit(X, y, epochs=1, shuffle=False, verbose=0)
    return np.asarray(model(X))
