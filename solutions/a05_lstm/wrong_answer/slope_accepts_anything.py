"""Gives 0 where there is no slope.

Caught by: gradient_slope::test_refuses
Hint: slope_accepts_anything
"""


def gradient_slope(norms):
    norms = np.asarray(norms)
    if len(norms) < 2 or norms.min() <= 0:
        return 0.0
    t = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(t * np.log(norms)) / np.sum(t**2)
