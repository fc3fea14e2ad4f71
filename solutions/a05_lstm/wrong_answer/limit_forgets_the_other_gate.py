"""Sets the forget gate only and leaves the input gate half open.

Caught by: lstm_limit_bias::test_keep, lstm_limit_bias::test_replace
Hint: limit_forgets_the_other_gate
"""


def lstm_limit_bias(H, limit):
    signs = {"keep": [0, 1, 0, 0], "replace": [0, -1, 0, 0], "silence": [0, 0, -1, 0]}
    if limit not in signs:
        raise ValueError(f"there is no limit {limit!r}")
    return np.repeat(signs[limit], H) * 100.0
