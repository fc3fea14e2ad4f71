"""Uses Wh as it is.

Caught by: radius_slope::test_small_and_large, radius_slope::test_no_initial_state
Hint: experiment_forgets_to_scale
"""


def radius_slope(x, h0, Wx, Wh, b, dlast, radius):
    h, cache = rnn_forward(x, h0, Wx, Wh, b)
    dh = np.zeros_like(h)
    dh[:, -1] = dlast
    return log_norm_slope(gradient_norms(dh, cache))
