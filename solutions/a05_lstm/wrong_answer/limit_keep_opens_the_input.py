"""Exchanges keep and replace: takes the signs of the input gate for those of the forget gate.

Caught by: lstm_limit_bias::test_keep, lstm_limit_bias::test_replace
Hint: limit_keep_opens_the_input
"""


def lstm_limit_bias(H, limit):
    signs = {"keep": [1, -1, 0, 0], "replace": [-1, 1, 0, 0], "silence": [0, 0, -1, 0]}
    if limit not in signs:
        raise ValueError(f"there is no limit {limit!r}")
    return np.repeat(signs[limit], H) * 100.0
