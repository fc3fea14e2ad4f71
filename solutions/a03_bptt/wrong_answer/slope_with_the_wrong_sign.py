"""Counts the steps backwards.

Caught by: log_norm_slope::test_random_norms, log_norm_slope::test_vanished_norms
Hint: slope_with_the_wrong_sign
"""


def log_norm_slope(norms):
    if len(norms) < 2 or np.min(norms) <= 0:
        raise ValueError("a slope needs at least two norms, each more than 0")
    steps = (len(norms) - 1) / 2 - np.arange(len(norms))
    return np.sum(steps * np.log(norms)) / np.sum(steps**2)
