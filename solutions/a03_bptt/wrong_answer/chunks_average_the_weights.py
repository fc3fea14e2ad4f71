"""Averages the weights' gradients over the chunks.

Caught by: rnn_backward_chunks::test_weights
Hint: chunks_average_the_weights
"""


def rnn_backward_chunks(dh, cache, k):
    _require_reach(k)
    dx = []
    dWx = dWh = db = 0.0
    for start in reversed(range(0, len(cache), k)):
        dx_c, dh0, dWx_c, dWh_c, db_c = rnn_backward(dh[:, start : start + k], cache[start : start + k])
        dx.append(dx_c)
        dWx, dWh, db = dWx + dWx_c, dWh + dWh_c, db + db_c
    return np.concatenate(dx[::-1], axis=1), dh0, dWx / len(dx), dWh / len(dx), db / len(dx)
