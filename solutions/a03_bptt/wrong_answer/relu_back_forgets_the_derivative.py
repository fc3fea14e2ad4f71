"""Lets everything pass back.

Caught by: relu_rnn_backward::test_dx_and_dh0, relu_rnn_backward::test_weights,
    relu_rnn_backward::test_no_initial_state, relu_rnn_backward::test_identity_hands_back
Hint: relu_back_forgets_the_derivative
"""


def relu_rnn_backward(dh, cache):
    x, states, Wx, Wh = cache
    dx = np.empty(x.shape)
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(x.shape[1])):
        dsum = (dh[:, t] + dprev_h)
        dx[:, t], dprev_h = dsum @ Wx.T, dsum @ Wh.T
        dWx, dWh, db = dWx + x[:, t].T @ dsum, dWh + states[t].T @ dsum, db + dsum.sum(axis=0)
    return dx, dprev_h, dWx, dWh, db
