"""Gives h0 what is left of every gradient, also of those that ended on the way.

Caught by: rnn_backward_truncated::test_dh0
Hint: truncated_dh0_gets_everything
"""


def rnn_backward_truncated(dh, cache, k):
    _require_reach(k)
    dx = [0 * x for x, *_ in cache]
    dh0 = dWx = dWh = db = 0.0
    for t in range(len(cache)):
        flowing = dh[:, t]
        for step in reversed(range(max(0, t - k + 1), t + 1)):
            dx_t, flowing, dWx_t, dWh_t, db_t = rnn_step_backward(flowing, cache[step])
            dx[step] = dx[step] + dx_t
            dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
        dh0 = dh0 + flowing
    return np.stack(dx, axis=1), dh0, dWx, dWh, db
