"""Draws the line through the first and the last point.

Caught by: gradient_slope::test_scattered
Hint: slope_of_the_ends
"""


def gradient_slope(norms):
    norms = np.asarray(norms)
    if len(norms) < 2 or norms.min() <= 0:
        raise ValueError("a slope needs two norms or more, all positive")
    t = np.arange(len(norms)) - (len(norms) - 1) / 2
    return (np.log(norms[-1]) - np.log(norms[0])) / (len(norms) - 1)
