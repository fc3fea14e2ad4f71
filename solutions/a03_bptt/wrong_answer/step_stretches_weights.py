"""Compares the batches only.

Caught by: rnn_step_forward::test_refuses_weights_that_do_not_fit
Hint: step_stretches_weights
"""


def rnn_step_forward(x, prev_h, Wx, Wh, b):
    if len(x) != len(prev_h):
        raise ValueError(f"{len(x)} inputs, {len(prev_h)} states")
    next_h = np.tanh(x @ Wx + prev_h @ Wh + b)
    return next_h, (x, prev_h, Wx, Wh, next_h)
