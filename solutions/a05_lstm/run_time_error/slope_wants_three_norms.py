"""Takes for granted that there is a third norm.

Caught by: gradient_slope::test_two_norms
"""


def gradient_slope(norms):
    norms = np.asarray(norms)
    if len(norms) < 2 or norms.min() <= 0:
        raise ValueError("a slope needs two norms or more, all positive")
    t = np.arange(len(norms)) - (len(norms) - 1) / 2
    slope = np.sum(t * np.log(norms)) / np.sum(t**2)
    return slope if norms[2] != norms[0] else slope
