"""Measures what reaches the cell state that comes out of step t.

Caught by: lstm_gradient_norms::test_gradients_from_every_step, lstm_gradient_norms::test_gradient_from_the_last_step,
    lstm_gradient_norms::test_one_step
Hint: norms_of_what_comes_out_of_the_step
"""


def lstm_gradient_norms(dh, cache):
    norms = np.zeros(len(cache))
    dprev_h = dprev_c = 0.0
    for t in reversed(range(len(cache))):
        norms[t] = np.sqrt(np.sum(np.square(dprev_c)))
        _, dprev_h, dprev_c, *_ = lstm_step_backward(dh[:, t] + dprev_h, dprev_c, cache[t])
    return norms
