"""Forgets the logarithm.

Caught by: log_norm_slope::test_random_norms, log_norm_slope::test_vanished_norms
Hint: slope_of_the_norms_themselves
"""


def log_norm_slope(norms):
    if len(norms) < 2 or np.min(norms) <= 0:
        raise ValueError("a slope needs at least two norms, each more than 0")
    steps = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(steps * norms) / np.sum(steps**2)
