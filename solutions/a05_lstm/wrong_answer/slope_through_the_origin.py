"""Fits a line without a constant.

Caught by: gradient_slope::test_scattered, gradient_slope::test_steady, gradient_slope::test_two_norms
Hint: slope_through_the_origin
"""


def gradient_slope(norms):
    norms = np.asarray(norms)
    if len(norms) < 2 or norms.min() <= 0:
        raise ValueError("a slope needs two norms or more, all positive")
    t = np.arange(len(norms))
    return np.sum(t * np.log(norms)) / np.sum(t**2)
