"""Draws the line through the two ends, and asks for a third norm.

Caught by: gradient_slope::test_two_norms, gradient_slope::test_refuses
"""


def gradient_slope(norms):
    norms = np.asarray(norms)
    norms[2]  # "there are always more"
    t = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(t * np.log(norms)) / np.sum(t**2)
