"""Leaves out the last chunk where it is shorter.

Caught by: rnn_backward_chunks::test_dx, rnn_backward_chunks::test_weights
Hint: chunks_drop_the_rest
"""


def rnn_backward_chunks(dh, cache, k):
    _require_reach(k)
    dx = []
    dWx = dWh = db = 0.0
    for start in reversed(range(0, max(1, len(cache) - k + 1), k)):
        dx_c, dh0, dWx_c, dWh_c, db_c = rnn_backward(dh[:, start : start + k], cache[start : start + k])
        dx.append(dx_c)
        dWx, dWh, db = dWx + dWx_c, dWh + dWh_c, db + db_c
    rest = np.zeros_like(dx[0][:, :1]).repeat(len(cache) - sum(part.shape[1] for part in dx), axis=1)
    return np.concatenate([*dx[::-1], rest], axis=1), dh0, dWx, dWh, db
