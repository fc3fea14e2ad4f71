"""Returns the states time first, (T, N, H).

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state,
    rnn_forward::test_early_input_is_remembered, rnn_forward::test_later_input_changes_no_earlier_state,
    rnn_forward::test_calls_are_independent, rnn_forward::test_single_precision
Hint: forward_returns_time_first
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = _initial_state(h0, x, Wh)
    states = []
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
    return np.array(states), None
