"""Gives an output for every step.

Caught by: rnn_many_to_one::test_output_of_the_last_state, rnn_many_to_one::test_activation,
    rnn_many_to_one::test_no_initial_state
Hint: many_to_one_gives_every_output
"""


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h, Wy, by, activation)
