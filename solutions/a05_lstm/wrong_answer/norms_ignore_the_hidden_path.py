"""Hands on the gradient of the cell state only.

Caught by: lstm_gradient_norms::test_gradients_from_every_step, lstm_gradient_norms::test_gradient_from_the_last_step
Hint: norms_ignore_the_hidden_path
"""


def lstm_gradient_norms(dh, cache):
    norms = np.zeros(len(cache))
    dprev_h = dprev_c = 0.0
    for t in reversed(range(len(cache))):
        _, dprev_h, dprev_c, *_ = lstm_step_backward(dh[:, t], dprev_c, cache[t])
        norms[t] = np.sqrt(np.sum(dprev_c**2))
    return norms
