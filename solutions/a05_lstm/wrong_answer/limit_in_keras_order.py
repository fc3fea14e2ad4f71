"""Puts the output gate last.

Caught by: lstm_limit_bias::test_silence
Hint: limit_in_keras_order
"""


def lstm_limit_bias(H, limit):
    signs = {"keep": [-1, 1, 0, 0], "replace": [1, -1, 0, 0], "silence": [0, 0, 0, -1]}
    if limit not in signs:
        raise ValueError(f"there is no limit {limit!r}")
    return np.repeat(signs[limit], H) * 100.0
