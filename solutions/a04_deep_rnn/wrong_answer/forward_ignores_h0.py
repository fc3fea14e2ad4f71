"""Starts from zeros whatever h0 is.

Caught by: rnn_forward::test_every_state, rnn_forward::test_single_precision
Hint: forward_ignores_h0
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h0 = np.zeros((len(x), len(Wh))) if h0 is None else h0
    _require_sizes(x, h0, Wx, Wh, b)
    states = [0 * h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[t] @ Wh + b))
    h = np.stack(states, axis=1)
    return h[:, 1:], (x, Wx, Wh, h)
