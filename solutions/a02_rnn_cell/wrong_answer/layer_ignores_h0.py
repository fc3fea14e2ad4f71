"""Does not hand h0 on.

Caught by: rnn_layer::test_initial_state
Hint: layer_ignores_h0
"""


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, None, Wx, Wh, b)
    out = h if return_sequences else h[:, -1]
    return (out, h[:, -1]) if return_state else out
