"""Uses softmax whatever activation is asked for.

Caught by: rnn_many_to_one::test_activation
Hint: many_to_one_ignores_activation
"""


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h[:, -1], Wy, by)
