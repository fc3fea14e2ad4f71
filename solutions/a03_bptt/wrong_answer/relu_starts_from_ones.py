"""Starts from ones where h0 is None.

Caught by: relu_rnn_forward::test_no_initial_state
Hint: relu_starts_from_ones
"""


def relu_rnn_forward(x, h0, Wx, Wh, b):
    h = np.ones((len(x), len(Wh))) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        before = x[:, t] @ Wx + states[t] @ Wh + b
        states.append(np.where(before.real > 0, before, 0))
    return np.stack(states[1:], axis=1), (x, states, Wx, Wh)
