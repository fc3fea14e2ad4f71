"""Stretches back and does not move back.

Caught by: unscale::test_values
Hint: unscale_forgets_low
"""


def unscale(scaled, low, high):
    return np.asarray(scaled) * (high - low)
