"""Adds 1e-12 before the logarithm.

Caught by: log_norm_slope::test_vanished_norms
Hint: slope_adds_a_small_number
"""


def log_norm_slope(norms):
    if len(norms) < 2 or np.min(norms) <= 0:
        raise ValueError("a slope needs at least two norms, each more than 0")
    steps = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(steps * np.log(norms + 1e-12)) / np.sum(steps**2)
