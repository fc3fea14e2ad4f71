"""Takes the first state for the last one.

Caught by: rnn_layer::test_last_state, rnn_layer::test_return_state, rnn_layer::test_both_options,
    rnn_layer::test_initial_state
Hint: layer_returns_the_first_state
"""


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    out = h if return_sequences else h[:, 0]
    return (out, h[:, 0]) if return_state else out
