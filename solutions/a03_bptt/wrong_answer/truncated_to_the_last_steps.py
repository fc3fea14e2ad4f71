"""Goes back from the end through k steps and drops all that comes from outside before.

Caught by: rnn_backward_truncated::test_dx, rnn_backward_truncated::test_weights,
    rnn_backward_truncated::test_dh0, rnn_backward_truncated::test_k_is_one
Hint: truncated_to_the_last_steps
"""


def rnn_backward_truncated(dh, cache, k):
    _require_reach(k)
    kept = dh.copy()
    kept[:, : max(0, len(cache) - k)] = 0
    flowing, dx = np.zeros_like(dh[:, 0]), [0 * cache[t][0] for t in range(len(cache))]
    dWx = dWh = db = 0.0
    for t in range(len(cache) - 1, max(-1, len(cache) - k - 1), -1):
        dx[t], flowing, dWx_t, dWh_t, db_t = rnn_step_backward(kept[:, t] + flowing, cache[t])
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx, axis=1), flowing if k >= len(cache) else 0 * flowing, dWx, dWh, db
