"""Makes its output from the first state.

Caught by: rnn_many_to_one::test_output_of_the_last_state, rnn_many_to_one::test_activation,
    rnn_many_to_one::test_no_initial_state
Hint: many_to_one_uses_the_first_state
"""


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    return output_layer(h[:, 0], Wy, by, activation)
