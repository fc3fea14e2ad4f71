"""Goes back until it has come k steps, and does not notice when there are none left.

Caught by: rnn_backward_truncated::test_dx, rnn_backward_truncated::test_weights, rnn_backward_truncated::test_dh0,
    rnn_backward_truncated::test_k_is_large
"""


def rnn_backward_truncated(dh, cache, k):
    _require_reach(k)
    dx, dh0 = [0 * x for x, *_ in cache], 0 * dh[:, 0]
    dWx = dWh = db = 0.0
    for t in range(len(cache)):
        flowing, step, gone = dh[:, t], t, 0
        while gone < k:
            if step < 0:
                continue
            dx_t, flowing, dWx_t, dWh_t, db_t = rnn_step_backward(flowing, cache[step])
            dx[step] = dx[step] + dx_t
            dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
            step, gone = step - 1, gone + 1
        dh0 = dh0 + flowing if step < 0 else dh0
    return np.stack(dx, axis=1), dh0, dWx, dWh, db
