"""Gives x0 as the first output, and so lacks the last one.

Caught by: rnn_one_to_many::test_output_is_the_next_input, rnn_one_to_many::test_first_output,
    rnn_one_to_many::test_activation, rnn_one_to_many::test_no_initial_state
Hint: one_to_many_counts_x0_as_an_output
"""


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != len(Wx):
        raise ValueError("O is not D")
    x, h = x0, _initial_state(h0, x0, Wh)
    outputs = []
    for _ in range(steps):
        outputs.append(x)
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = output_layer(h, Wy, by, activation)
    return np.stack(outputs, axis=1)
