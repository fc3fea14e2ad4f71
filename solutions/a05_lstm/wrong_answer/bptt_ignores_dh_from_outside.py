"""Uses the gradient from outside at the last step only.

Caught by: lstm_backward::test_dx, lstm_backward::test_dh0, lstm_backward::test_weights,
    lstm_backward::test_no_initial_state
Hint: bptt_ignores_dh_from_outside
"""


def lstm_backward(dh, cache):
    dx, dprev_h = [], np.zeros_like(dh[:, 0])
    dprev_c = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        step = lstm_step_backward((dh[:, t] if t == len(cache) - 1 else 0) + dprev_h, dprev_c, cache[t])
        dx_t, dprev_h, dprev_c, dWx_t, dWh_t, db_t = step
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db
