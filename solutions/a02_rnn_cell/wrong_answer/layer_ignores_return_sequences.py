"""Returns the last state even where all states are asked for.

Caught by: rnn_layer::test_return_sequences, rnn_layer::test_both_options
Hint: layer_ignores_return_sequences
"""


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    last_h = h[:, -1]
    return (last_h, last_h) if return_state else last_h
