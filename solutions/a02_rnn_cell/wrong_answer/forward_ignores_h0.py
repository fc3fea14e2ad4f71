"""Starts from zeros, whatever h0 is.

Caught by: rnn_forward::test_every_state, rnn_forward::test_one_step,
    rnn_forward::test_later_input_changes_no_earlier_state, rnn_forward::test_single_precision,
    rnn_forward::test_refuses_another_batch
Hint: forward_ignores_h0
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh)))
    states = []
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None
