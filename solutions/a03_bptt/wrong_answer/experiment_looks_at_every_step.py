"""Gives every state the gradient that belongs to the last one.

Caught by: softmax_loss::test_loss
Hint: experiment_looks_at_every_step
"""


def radius_slope(x, h0, Wx, Wh, b, dlast, radius):
    h, cache = rnn_forward(x, h0, Wx, scale_spectral_radius(Wh, radius), b)
    dh = np.zeros_like(h)
    dh[:] = dlast[:, np.newaxis]
    return log_norm_slope(gradient_norms(dh, cache))
