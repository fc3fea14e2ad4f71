"""Gives the last output alone.

Caught by: rnn_one_to_many::test_output_is_the_next_input, rnn_one_to_many::test_first_output,
    rnn_one_to_many::test_activation, rnn_one_to_many::test_no_initial_state
Hint: one_to_many_last_output_only
"""


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != len(Wx):
        raise ValueError("O is not D")
    x, h = x0, _initial_state(h0, x0, Wh)
    for _ in range(steps):
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = output_layer(h, Wy, by, activation)
    return x
