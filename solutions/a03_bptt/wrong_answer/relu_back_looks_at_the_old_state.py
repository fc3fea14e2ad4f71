"""Asks whether the state before the step is above 0.

Caught by: softmax_loss::test_loss
Hint: relu_back_looks_at_the_old_state
"""


def relu_rnn_backward(dh, cache):
    x, states, Wx, Wh = cache
    dx = np.empty(x.shape)
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(x.shape[1])):
        dsum = (dh[:, t] + dprev_h) * (states[t] > 0)
        dx[:, t], dprev_h = dsum @ Wx.T, dsum @ Wh.T
        dWx, dWh, db = dWx + x[:, t].T @ dsum, dWh + states[t].T @ dsum, db + dsum.sum(axis=0)
    return dx, dprev_h, dWx, dWh, db
