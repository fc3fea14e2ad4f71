"""Reads the scores before the activation as the next input.

Caught by: rnn_one_to_many::test_activation
Hint: one_to_many_reads_the_scores
"""


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != len(Wx):
        raise ValueError("O is not D")
    x, h = x0, _initial_state(h0, x0, Wh)
    outputs = []
    for _ in range(steps):
        h, _ = rnn_step_forward(x, h, Wx, Wh, b)
        x = h @ Wy + by
        outputs.append(output_layer(h, Wy, by, activation))
    return np.stack(outputs, axis=1)
