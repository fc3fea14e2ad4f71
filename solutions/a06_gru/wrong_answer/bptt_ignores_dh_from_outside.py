"""Uses the gradient from outside at the last step only.

Caught by: gru_backward::test_dx, gru_backward::test_dh0, gru_backward::test_weights,
    gru_backward::test_no_initial_state
Hint: bptt_ignores_dh_from_outside
"""


def gru_backward(dh, cache):
    dx, dprev_h = [], dh[:, -1]
    dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = gru_step_backward(dprev_h, cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db
