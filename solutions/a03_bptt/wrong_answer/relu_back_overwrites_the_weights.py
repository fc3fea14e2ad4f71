"""Assigns the gradients of the weights at every step instead of adding them up.

Caught by: relu_rnn_backward::test_weights, relu_rnn_backward::test_no_initial_state
Hint: relu_back_overwrites_the_weights
"""


def relu_rnn_backward(dh, cache):
    x, states, Wx, Wh = cache
    dx = np.empty(x.shape)
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(x.shape[1])):
        dsum = (dh[:, t] + dprev_h) * (states[t + 1] > 0)
        dx[:, t], dprev_h = dsum @ Wx.T, dsum @ Wh.T
        dWx, dWh, db = x[:, t].T @ dsum, states[t].T @ dsum, dsum.sum(axis=0)
    return dx, dprev_h, dWx, dWh, db
