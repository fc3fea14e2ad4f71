"""Uses h0 without asking whether there is one.

Caught by: rnn_forward::test_no_initial_state, rnn_forward::test_calls_are_independent,
    rnn_layer::test_last_state, rnn_layer::test_return_sequences, rnn_layer::test_return_state,
    rnn_layer::test_both_options, rnn_many_to_one::test_no_initial_state,
    rnn_many_to_many::test_no_initial_state
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = h0.copy()
    states = []
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None
