"""Leaves the bias out.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state, rnn_forward::test_single_precision,
    rnn_backward::test_weights
Hint: forward_ignores_bias
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h0 = np.zeros((len(x), len(Wh))) if h0 is None else h0
    _require_sizes(x, h0, Wx, Wh, b)
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[t] @ Wh))
    h = np.stack(states, axis=1)
    return h[:, 1:], (x, Wx, Wh, h)
