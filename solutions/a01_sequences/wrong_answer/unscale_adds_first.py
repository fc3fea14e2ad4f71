"""Undoes the two steps in the wrong order.

Caught by: unscale_min_max::test_inverse, unscale_min_max::test_windows, unscale_min_max::test_constant_column
Hint: unscale_adds_first
"""


def unscale_min_max(scaled, low, high):
    return (scaled + low) * _width(low, high)
