"""Does not add low.

Caught by: unscale_min_max::test_inverse, unscale_min_max::test_windows, unscale_min_max::test_constant_column
Hint: unscale_forgets_low
"""


def unscale_min_max(scaled, low, high):
    return scaled * _width(low, high)
