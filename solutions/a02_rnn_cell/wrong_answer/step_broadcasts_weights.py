"""Looks at the batch sizes only: weights and biases of wrong sizes are stretched by NumPy.

Caught by: rnn_step_forward::test_refuses_weights_that_do_not_fit
Hint: step_broadcasts_weights
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    if len(x) != len(prev_h):
        raise ValueError("x and prev_h differ in batch size")
    next_h = np.tanh(x @ Wx + prev_h @ Wh + b)
    return next_h, (x, prev_h, next_h)
