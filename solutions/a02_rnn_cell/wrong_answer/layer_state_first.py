"""Returns the state before the output.

Caught by: rnn_layer::test_both_options
Hint: layer_state_first
"""


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    last_h = h[:, -1]
    out = h if return_sequences else last_h
    return (last_h, out) if return_state else out
