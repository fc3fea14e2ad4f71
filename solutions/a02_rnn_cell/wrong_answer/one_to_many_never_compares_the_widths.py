"""Does not compare O with D, so a single step with an output that is no input goes through.

Caught by: rnn_one_to_many::test_refuses_an_output_that_is_no_input
Hint: one_to_many_never_compares_the_widths
"""


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    x, h = x0, _initial_state(h0, x0, Wh)
    outputs = []
    for _ in range(steps):
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = output_layer(h, Wy, by, activation)
        outputs.append(x)
    return np.stack(outputs, axis=1)
