"""Returns the state before the last step as the last state.

Caught by: rnn_layer::test_return_state, rnn_layer::test_both_options
Hint: layer_state_before_the_last_step
"""


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    out = h if return_sequences else h[:, -1]
    return (out, h[:, -2]) if return_state else out
