"""Stretches an initial state for one sequence to the whole batch.

Caught by: rnn_forward::test_refuses_another_batch
Hint: forward_stretches_h0
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.broadcast_to(_initial_state(h0, x, Wh), (len(x), len(Wh)))
    states = []
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None
