"""Starts from zeros, whatever h0 is.

Caught by: rnn_one_to_many::test_output_is_the_next_input, rnn_one_to_many::test_first_output,
    rnn_one_to_many::test_activation
Hint: one_to_many_ignores_h0
"""


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != len(Wx):
        raise ValueError("O is not D")
    x, h = x0, np.zeros((len(x0), len(Wh)))
    outputs = []
    for _ in range(steps):
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = output_layer(h, Wy, by, activation)
        outputs.append(x)
    return np.stack(outputs, axis=1)
