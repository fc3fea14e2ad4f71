"""Gives back what the network says, scaled.

Caught by: predict_prices::test_prices
Hint: predict_prices_scaled
"""


def predict_prices(model, X, low, high):
    return np.asarray(model(X))
