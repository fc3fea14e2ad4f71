"""Starts from ones, not from zeros, where there is no h0.

Caught by: rnn_one_to_many::test_no_initial_state
Hint: one_to_many_starts_from_ones
"""


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != len(Wx):
        raise ValueError("O is not D")
    x, h = x0, np.ones((len(x0), len(Wh))) if h0 is None else h0
    outputs = []
    for _ in range(steps):
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = output_layer(h, Wy, by, activation)
        outputs.append(x)
    return np.stack(outputs, axis=1)
