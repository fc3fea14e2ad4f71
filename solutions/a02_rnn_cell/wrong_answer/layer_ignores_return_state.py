"""Never returns the last state beside the output.

Caught by: rnn_layer::test_return_state, rnn_layer::test_both_options
Hint: layer_ignores_return_state
"""


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return h if return_sequences else h[:, -1]
