"""Leaves dx in the order in which it was found.

Caught by: rnn_backward::test_dx, rnn_backward::test_vanished
Hint: bptt_dx_backwards
"""


def rnn_backward(dh, cache):
    dx = []
    dprev_h = dWx = dWh = db = 0.0
    for t in reversed(range(len(cache))):
        dx_t, dprev_h, dWx_t, dWh_t, db_t = rnn_step_backward(dh[:, t] + dprev_h, cache[t])
        dx.append(dx_t)
        dWx, dWh, db = dWx + dWx_t, dWh + dWh_t, db + db_t
    return np.stack(dx, axis=1), dprev_h, dWx, dWh, db
