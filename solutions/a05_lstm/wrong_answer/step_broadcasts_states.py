"""Looks at the sizes of the weights only.

Caught by: lstm_step_forward::test_refuses_states_that_do_not_fit
Hint: step_broadcasts_states
"""


def lstm_step_forward(x, prev_h, prev_c, Wx, Wh, b):
    states = np.zeros((len(x), len(Wh)))
    _require_sizes(x, states, states, Wx, Wh, b)
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, o, g = _sigmoid(i), _sigmoid(f), _sigmoid(o), np.tanh(g)
    next_c = f * prev_c + i * g
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c)
