"""Keeps one array in the list and overwrites it: every step shows the last state.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision
Hint: forward_repeats_the_last_state
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.array(_initial_state(h0, x, Wh))
    states = []
    for t in range(x.shape[1]):
        h[:], _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)  # the same array every time
    return np.stack(states, axis=1), None
