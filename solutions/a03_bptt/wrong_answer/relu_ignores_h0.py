"""Always starts from zeros.

Caught by: relu_rnn_forward::test_every_state, relu_rnn_forward::test_identity_keeps
Hint: relu_ignores_h0
"""


def relu_rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh)))
    states = [h]
    for t in range(x.shape[1]):
        before = x[:, t] @ Wx + states[t] @ Wh + b
        states.append(np.where(before.real > 0, before, 0))
    return np.stack(states[1:], axis=1), (x, states, Wx, Wh)


def relu_rnn_backward(dh, cache):
    x, states, Wx, Wh = cache
    dx = np.empty(x.shape)
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(x.shape[1])):
        dsum = (dh[:, t] + dprev_h) * (states[t + 1] > 0)
        dx[:, t], dprev_h = dsum @ Wx.T, dsum @ Wh.T
        dWx, dWh, db = dWx + x[:, t].T @ dsum, dWh + states[t].T @ dsum, db + dsum.sum(axis=0)
    return dx, 0 * dprev_h, dWx, dWh, db
