"""Ignores k.

Caught by: rnn_backward_chunks::test_dx, rnn_backward_chunks::test_weights, rnn_backward_chunks::test_dh0
Hint: chunks_cut_nothing
"""


def rnn_backward_chunks(dh, cache, k):
    _require_reach(k)
    k = len(cache)
    dx = []
    dWx = dWh = db = 0.0
    for start in reversed(range(0, len(cache), k)):
        dx_c, dh0, dWx_c, dWh_c, db_c = rnn_backward(dh[:, start : start + k], cache[start : start + k])
        dx.append(dx_c)
        dWx, dWh, db = dWx + dWx_c, dWh + dWh_c, db + db_c
    return np.concatenate(dx[::-1], axis=1), dh0, dWx, dWh, db
