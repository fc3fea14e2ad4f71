"""Shuts the output gate wherever something is held.

Caught by: lstm_limit_bias::test_keep, lstm_limit_bias::test_replace, lstm_limit_bias::test_silence
Hint: limit_shuts_the_output_too
"""


def lstm_limit_bias(H, limit):
    signs = {"keep": [-1, 1, -1, 0], "replace": [1, -1, 1, 0], "silence": [-1, 0, -1, 0]}
    if limit not in signs:
        raise ValueError(f"there is no limit {limit!r}")
    return np.repeat(signs[limit], H) * 100.0
