"""Takes the derivative at 0 to be 1, and so everywhere, as no state is negative.

Caught by: relu_rnn_backward::test_identity_hands_back
Hint: relu_back_derivative_one_at_zero
"""


def relu_rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        before = x[:, t] @ Wx + states[t] @ Wh + b
        states.append(np.where(before.real > 0, before, 0))
    return np.stack(states[1:], axis=1), (x, states, Wx, Wh, b)


def relu_rnn_backward(dh, cache):
    x, states, Wx, Wh, b = cache
    dx = np.empty(x.shape)
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(x.shape[1])):
        dsum = (dh[:, t] + dprev_h) * (x[:, t] @ Wx + states[t] @ Wh + b >= 0)
        dx[:, t], dprev_h = dsum @ Wx.T, dsum @ Wh.T
        dWx, dWh, db = dWx + x[:, t].T @ dsum, dWh + states[t].T @ dsum, db + dsum.sum(axis=0)
    return dx, dprev_h, dWx, dWh, db
