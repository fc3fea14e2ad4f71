"""Takes the gates' values 0 and 1 for their biases.

Caught by: lstm_limit_bias::test_keep, lstm_limit_bias::test_replace, lstm_limit_bias::test_silence
Hint: limit_gate_values_as_bias
"""


def lstm_limit_bias(H, limit):
    signs = {"keep": [0, 1, 0, 0], "replace": [1, 0, 0, 0], "silence": [0, 0, 0, 0]}
    if limit not in signs:
        raise ValueError(f"there is no limit {limit!r}")
    return np.repeat(signs[limit], H) * 1.0
