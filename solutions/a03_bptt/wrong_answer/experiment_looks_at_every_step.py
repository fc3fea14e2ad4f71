"""Gives every state the gradient that belongs to the last one.

Caught by: radius_slope::test_small_and_large, radius_slope::test_no_initial_state
Hint: experiment_looks_at_every_step
"""


def radius_slope(x, h0, Wx, Wh, b, dlast, radius):
    h, cache = rnn_forward(x, h0, Wx, scale_spectral_radius(Wh, radius), b)
    dh = np.zeros_like(h)
    dh[:] = dlast[:, np.newaxis]
    return log_norm_slope(gradient_norms(dh, cache))
