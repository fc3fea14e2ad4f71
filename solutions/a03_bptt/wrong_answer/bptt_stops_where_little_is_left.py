"""Takes a small gradient for none.

Caught by: rnn_backward::test_vanished
Hint: bptt_stops_where_little_is_left
"""


def rnn_backward(dh, cache):
    dx = []
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = rnn_step_backward(np.where(np.abs(dprev_h) < 1e-6, 0, dprev_h) + dh[:, t], cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx, dWh, db
