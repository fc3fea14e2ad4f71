"""Gives zeros for a limit that does not exist.

Caught by: lstm_limit_bias::test_refuses_other_limits
Hint: limit_accepts_anything
"""


def lstm_limit_bias(H, limit):
    signs = {"keep": [-1, 1, 0, 0], "replace": [1, -1, 0, 0], "silence": [0, 0, -1, 0]}
    return np.repeat(signs.get(limit, [0, 0, 0, 0]), H) * 100.0
