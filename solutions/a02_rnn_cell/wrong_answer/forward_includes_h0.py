"""Returns h0 as the first of the states, which makes T + 1 of them.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state, rnn_forward::test_one_step,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision
Hint: forward_includes_h0
"""


def rnn_forward(x, h0, Wx, Wh, b):
    states = [_initial_state(h0, x, Wh)]
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], states[-1], Wx, Wh, b)
        states.append(h)
    return np.stack(states, axis=1), None
