"""Stops one step early and returns one state less.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state, rnn_forward::test_one_step,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision
Hint: forward_misses_the_last_step
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = _initial_state(h0, x, Wh)
    states = np.zeros((len(x), x.shape[1] - 1, len(Wh)))
    for t in range(x.shape[1] - 1):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states[:, t] = h
    return states, None
