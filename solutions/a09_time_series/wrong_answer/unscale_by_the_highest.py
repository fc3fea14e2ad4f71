"""Multiplies by the highest price.

Caught by: unscale::test_values
Hint: unscale_by_the_highest
"""


def unscale(scaled, low, high):
    return np.asarray(scaled) * high
