"""Gives h0 to every step: the state is never handed on.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision
Hint: forward_never_passes_the_state_on
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h0 = _initial_state(h0, x, Wh)
    states = [rnn_step_forward(x[:, t], h0, Wx, Wh, b)[0] for t in range(x.shape[1])]
    return np.stack(states, axis=1), None
