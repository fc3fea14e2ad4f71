"""A bias of 15: enough where nothing is read, too small for the sums that the contract allows.

Caught by: lstm_limit_bias::test_keep, lstm_limit_bias::test_replace, lstm_limit_bias::test_silence
Hint: limit_too_small
"""


def lstm_limit_bias(H, limit):
    signs = {"keep": [-1, 1, 0, 0], "replace": [1, -1, 0, 0], "silence": [0, 0, -1, 0]}
    if limit not in signs:
        raise ValueError(f"there is no limit {limit!r}")
    return np.repeat(signs[limit], H) * 15.0
