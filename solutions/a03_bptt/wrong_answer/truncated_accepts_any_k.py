"""Does not refuse a k below 1.

Caught by: rnn_backward_truncated::test_refuses_no_step_at_all
Hint: truncated_accepts_any_k
"""


def rnn_backward_truncated(dh, cache, k):
    dx = [0 * x for x, *_ in cache]
    dh0 = dWx = dWh = db = 0.0
    for t in range(len(cache)):
        flowing = dh[:, t]
        for step in reversed(range(max(0, t - k + 1), t + 1)):
            dx_t, flowing, dWx_t, dWh_t, db_t = rnn_step_backward(flowing, cache[step])
            dx[step] = dx[step] + dx_t
            dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
        if t < k:
            dh0 = dh0 + flowing
    return np.stack(dx, axis=1), dh0, dWx, dWh, db
