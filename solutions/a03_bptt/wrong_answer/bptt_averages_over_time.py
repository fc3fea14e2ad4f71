"""Averages the gradients of the weights over the steps.

Caught by: rnn_backward::test_weights, rnn_backward::test_no_initial_state, rnn_backward::test_two_caches
Hint: bptt_averages_over_time
"""


def rnn_backward(dh, cache):
    dx = []
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = rnn_step_backward(dh[:, t] + dprev_h, cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx[::-1], axis=1), dprev_h, dWx / len(cache), dWh / len(cache), db / len(cache)
