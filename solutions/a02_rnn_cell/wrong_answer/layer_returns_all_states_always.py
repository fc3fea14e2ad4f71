"""Returns all states whether they are asked for or not.

Caught by: rnn_layer::test_last_state, rnn_layer::test_return_state, rnn_layer::test_initial_state
Hint: layer_returns_all_states_always
"""


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return (h, h[:, -1]) if return_state else h
