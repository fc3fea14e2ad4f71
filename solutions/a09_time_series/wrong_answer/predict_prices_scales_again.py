"""Scales what is scaled already.

Caught by: predict_prices::test_prices
Hint: predict_prices_scales_again
"""


def predict_prices(model, X, low, high):
    return scale(np.asarray(model(X)), low, high)
