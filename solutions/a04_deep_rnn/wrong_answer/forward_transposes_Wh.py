"""Multiplies the state with the transpose of Wh.

Caught by: rnn_forward::test_every_state, rnn_forward::test_single_precision, rnn_backward::test_dx,
    rnn_backward::test_dh0, rnn_backward::test_weights, rnn_backward::test_last_step_only
Hint: forward_transposes_Wh
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h0 = np.zeros((len(x), len(Wh))) if h0 is None else h0
    _require_sizes(x, h0, Wx, Wh, b)
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[t] @ Wh.T + b))
    h = np.stack(states, axis=1)
    return h[:, 1:], (x, Wx, Wh, h)
