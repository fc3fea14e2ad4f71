"""Feeds the state back in the place of the output: H numbers where D are expected.

Caught by: rnn_one_to_many::test_output_is_the_next_input, rnn_one_to_many::test_activation,
    rnn_one_to_many::test_no_initial_state
"""


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != len(Wx):
        raise ValueError("O is not D")
    x, h = x0, _initial_state(h0, x0, Wh)
    outputs = []
    for _ in range(steps):
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = h
        outputs.append(output_layer(h, Wy, by, activation))
    return np.stack(outputs, axis=1)
