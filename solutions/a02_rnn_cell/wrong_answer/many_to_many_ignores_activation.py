"""Uses softmax whatever activation is asked for.

Caught by: rnn_many_to_many::test_activation
Hint: many_to_many_ignores_activation
"""


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h, Wy, by)
