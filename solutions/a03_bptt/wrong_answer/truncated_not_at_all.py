"""Ignores k.

Caught by: rnn_backward_truncated::test_dx, rnn_backward_truncated::test_weights,
    rnn_backward_truncated::test_dh0, rnn_backward_truncated::test_k_is_one
Hint: truncated_not_at_all
"""


def rnn_backward_truncated(dh, cache, k):
    _require_reach(k)
    dx = [0 * x for x, *_ in cache]
    dh0 = dWx = dWh = db = 0.0
    for t in range(len(cache)):
        flowing = dh[:, t]
        for step in reversed(range(max(0, 0), t + 1)):
            dx_t, flowing, dWx_t, dWh_t, db_t = rnn_step_backward(flowing, cache[step])
            dx[step] = dx[step] + dx_t
            dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
        if t >= 0:
            dh0 = dh0 + flowing
    return np.stack(dx, axis=1), dh0, dWx, dWh, db
