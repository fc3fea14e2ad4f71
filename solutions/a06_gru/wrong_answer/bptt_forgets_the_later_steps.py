"""Uses the gradient from outside only: nothing comes back from later steps.

Caught by: gru_backward::test_dx, gru_backward::test_dh0, gru_backward::test_weights,
    gru_backward::test_last_step_only, gru_backward::test_no_initial_state
Hint: bptt_forgets_the_later_steps
"""


def gru_backward(dh, cache):
    dx, dprev_h = [], np.zeros_like(dh[:, 0])
    dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = gru_step_backward(dh[:, t], cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db
