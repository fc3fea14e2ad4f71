"""Uses h0 without asking whether there is one.

Caught by: relu_rnn_forward::test_no_initial_state, relu_rnn_backward::test_no_initial_state
"""


def relu_rnn_forward(x, h0, Wx, Wh, b):
    states = [h0.copy()]
    for t in range(x.shape[1]):
        states.append(np.maximum(x[:, t] @ Wx + states[t] @ Wh + b, 0))
    return np.stack(states[1:], axis=1), (x, states, Wx, Wh)
