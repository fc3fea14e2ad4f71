"""Gives h0 what comes from the last chunk.

Caught by: rnn_backward_chunks::test_dh0
Hint: chunks_dh0_of_the_last_one
"""


def rnn_backward_chunks(dh, cache, k):
    _require_reach(k)
    dx = []
    dWx = dWh = db = 0.0
    for start in range(0, len(cache), k):
        dx_c, dh0, dWx_c, dWh_c, db_c = rnn_backward(dh[:, start : start + k], cache[start : start + k])
        dx.append(dx_c)
        dWx, dWh, db = dWx + dWx_c, dWh + dWh_c, db + db_c
    return np.concatenate(dx, axis=1), dh0, dWx, dWh, db
