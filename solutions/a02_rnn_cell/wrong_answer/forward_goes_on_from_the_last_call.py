"""Without h0 it goes on from where the last call ended, if the sizes allow it.

Caught by: rnn_forward::test_no_initial_state, rnn_forward::test_calls_are_independent,
    rnn_layer::test_last_state, rnn_layer::test_return_sequences, rnn_layer::test_return_state,
    rnn_layer::test_both_options, rnn_many_to_one::test_no_initial_state,
    rnn_many_to_many::test_no_initial_state
Hint: forward_goes_on_from_the_last_call
"""

_remembered = {}


def rnn_forward(x, h0, Wx, Wh, b):
    size = len(x), len(Wh)
    h = _remembered.get(size, np.zeros(size)) if h0 is None else h0
    states = []
    for t in range(x.shape[1]):
        h, _ = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
    _remembered[size] = h
    return np.stack(states, axis=1), None
