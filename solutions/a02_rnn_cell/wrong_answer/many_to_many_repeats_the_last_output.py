"""Gives the last output again for every step.

Caught by: rnn_many_to_many::test_output_of_every_state, rnn_many_to_many::test_activation,
    rnn_many_to_many::test_no_initial_state
Hint: many_to_many_repeats_the_last_output
"""


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    last_y = output_layer(h[:, -1], Wy, by, activation)
    return np.repeat(last_y[:, np.newaxis], x.shape[1], axis=1)
