"""Assigns the gradients of the weights at every step instead of adding them up.

Caught by: rnn_backward::test_weights, rnn_backward::test_no_initial_state, rnn_backward::test_two_caches
Hint: bptt_overwrites_the_weights
"""


def rnn_backward(dh, cache):
    dx = []
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = rnn_step_backward(dh[:, t] + dprev_h, cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx_t, dWh_t, db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db
