"""Starts from zeros, whatever h0 is.

Caught by: rnn_many_to_many::test_output_of_every_state, rnn_many_to_many::test_activation
Hint: many_to_many_ignores_h0
"""


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, None, Wx, Wh, b)
    return output_layer(h, Wy, by, activation)
