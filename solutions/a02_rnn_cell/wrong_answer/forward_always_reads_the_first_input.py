"""Reads the first input at every step.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision
Hint: forward_always_reads_the_first_input
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = _initial_state(h0, x, Wh)
    states = []
    for _ in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, 0], h, Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None
