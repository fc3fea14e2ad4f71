"""Cuts from the end, so the first chunk is the shorter one.

Caught by: rnn_backward_chunks::test_dx, rnn_backward_chunks::test_weights, rnn_backward_chunks::test_dh0
Hint: chunks_counted_from_the_end
"""


def rnn_backward_chunks(dh, cache, k):
    _require_reach(k)
    dx = []
    dWx = dWh = db = 0.0
    for end in range(len(cache), 0, -k):
        start = max(0, end - k)
        dx_c, dh0, dWx_c, dWh_c, db_c = rnn_backward(dh[:, start:end], cache[start:end])
        dx.append(dx_c)
        dWx, dWh, db = dWx + dWx_c, dWh + dWh_c, db + db_c
    return np.concatenate(dx[::-1], axis=1), dh0, dWx, dWh, db
