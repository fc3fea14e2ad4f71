"""Stores the state before each step: the list begins with h0 and lacks the last state.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state, rnn_forward::test_one_step,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision
Hint: forward_stores_the_state_before_the_step
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = _initial_state(h0, x, Wh)
    states = []
    for t in range(x.shape[1]):
        states.append(h)
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
    return np.stack(states, axis=1), None
