"""Silently leaves out norms of 0.

Caught by: log_norm_slope::test_refuses_what_has_no_slope
Hint: slope_leaves_zeros_out
"""


def log_norm_slope(norms):
    norms = norms[norms > 0]
    if len(norms) < 2:
        raise ValueError("a slope needs at least two norms, each more than 0")
    steps = np.arange(len(norms)) - (len(norms) - 1) / 2
    return np.sum(steps * np.log(norms)) / np.sum(steps**2)
