"""Does not refuse a k below 1 and takes it for no border at all.

Caught by: rnn_backward_chunks::test_refuses_empty_chunks
Hint: chunks_accept_any_k
"""


def rnn_backward_chunks(dh, cache, k):
    k = k if k > 0 else len(cache)
    dx = []
    dWx = dWh = db = 0.0
    for start in reversed(range(0, len(cache), k)):
        dx_c, dh0, dWx_c, dWh_c, db_c = rnn_backward(dh[:, start : start + k], cache[start : start + k])
        dx.append(dx_c)
        dWx, dWh, db = dWx + dWx_c, dWh + dWh_c, db + db_c
    return np.concatenate(dx[::-1], axis=1), dh0, dWx, dWh, db
