"""Predictions of networks whose weights are drawn anew for everyone, in the unit of the share."""

import numpy as np

from autograder.suite import lend, points, require_close


@points(2)
def test_prices(student, given, case, stock_network):
    """What the network says, on the scale of prices."""
    model, X, low = stock_network(6), case.normal(9, 6, 1), float(case.rng.uniform(50, 80))
    high = low + float(case.rng.uniform(5, 40))
    expected = given.unscale(np.asarray(model(X)), low, high)
    prices = student.predict_prices(lend(student, model), X, low, high).astype(np.float32)  # as networks calculate
    require_close("prices", prices, expected, rtol=1e-4)
