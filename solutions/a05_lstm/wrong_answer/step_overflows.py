"""Writes the sigmoid so that exp of a large number appears.

Caught by: lstm_step_forward::test_limits, lstm_step_forward::test_large_inputs
Hint: step_overflows
"""


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    _require_sizes(x, prev_h, prev_c, Wx, Wh, b)
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, o, g = np.exp(i) / (1 + np.exp(i)), np.exp(f) / (1 + np.exp(f)), np.exp(o) / (1 + np.exp(o)), np.tanh(g)
    next_c = f * prev_c + i * g
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c)
