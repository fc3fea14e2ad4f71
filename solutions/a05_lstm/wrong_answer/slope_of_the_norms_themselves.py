"""Fits a line to the norms, not to their logarithms.

Caught by: gradient_slope::test_scattered, gradient_slope::test_steady, gradient_slope::test_two_norms
Hint: slope_of_the_norms_themselves
"""


def gradient_slope(norms):
    norms = np.asarray(norms)
    if len(norms) < 2 or norms.min() <= 0:
        raise ValueError("a slope needs two norms or more, all positive")
    t = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(t * norms) / np.sum(t**2)
