"""Adds what comes from outside to what the step gives back, so it skips its own step.

Caught by: rnn_backward::test_dx, rnn_backward::test_dh0, rnn_backward::test_weights,
    rnn_backward::test_vanished, rnn_backward::test_one_step, rnn_backward::test_no_initial_state,
    rnn_backward::test_two_caches
Hint: bptt_adds_dh_after_the_step
"""


def rnn_backward(dh, cache):
    dx = []
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = rnn_step_backward(dprev_h, cache[t])
        dprev_h = dprev_h + dh[:, t]
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db
