"""Draws the line through the first and the last norm.

Caught by: log_norm_slope::test_random_norms
Hint: slope_from_the_ends
"""


def log_norm_slope(norms):
    if len(norms) < 2 or np.min(norms) <= 0:
        raise ValueError("a slope needs at least two norms, each more than 0")
    steps = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.log(norms[-1] / norms[0]) / (len(norms) - 1)
