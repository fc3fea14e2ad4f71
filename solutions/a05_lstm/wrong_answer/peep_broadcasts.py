"""Looks at no sizes.

Caught by: lstm_peephole_step_forward::test_refuses_sizes_that_do_not_fit
Hint: peep_broadcasts
"""


def lstm_peephole_step_forward(x, prev_h, prev_c, Wx, Wh, b, P):
    i, f, o, g = np.split(x @ Wx + prev_h @ Wh + b, 4, axis=1)
    i, f, g = _sigmoid(i + P[0] * prev_c), _sigmoid(f + P[1] * prev_c), np.tanh(g)
    next_c = f * prev_c + i * g
    o = _sigmoid(o + P[2 if len(P) > 2 else 1] * next_c)
    return o * np.tanh(next_c), next_c, (x, prev_h, prev_c, Wx, Wh, P, i, f, o, g, next_c)
