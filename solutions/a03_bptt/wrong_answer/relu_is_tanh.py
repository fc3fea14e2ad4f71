"""Takes tanh as before.

Caught by: relu_rnn_forward::test_every_state, relu_rnn_forward::test_no_initial_state,
    relu_rnn_forward::test_identity_keeps
Hint: relu_is_tanh
"""


def relu_rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        before = x[:, t] @ Wx + states[t] @ Wh + b
        states.append(np.tanh(before))
    return np.stack(states[1:], axis=1), (x, states, Wx, Wh)


def relu_rnn_backward(dh, cache):
    x, states, Wx, Wh = cache
    dx = np.empty(x.shape)
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(x.shape[1])):
        dsum = (dh[:, t] + dprev_h) * (1 - states[t + 1] ** 2)
        dx[:, t], dprev_h = dsum @ Wx.T, dsum @ Wh.T
        dWx, dWh, db = dWx + x[:, t].T @ dsum, dWh + states[t].T @ dsum, db + dsum.sum(axis=0)
    return dx, dprev_h, dWx, dWh, db
