"""Gives the last output alone, as many to one does.

Caught by: rnn_many_to_many::test_output_of_every_state, rnn_many_to_many::test_activation,
    rnn_many_to_many::test_no_initial_state
Hint: many_to_many_last_output_only
"""


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h[:, -1], Wy, by, activation)
