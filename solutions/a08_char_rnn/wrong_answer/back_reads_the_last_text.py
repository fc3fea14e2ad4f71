"""Reads the states from a global variable instead of the cache.

Caught by: lm_backward::test_two_texts
Hint: back_reads_the_last_text
"""


_LAST = []
_forward = lm_forward


def lm_forward(x, h0, params):
    scores, h, cache = _forward(x, h0, params)
    _LAST[:] = [cache]
    return scores, h, cache


def lm_backward(dscores, cache):
    x, states, params = _LAST[0]
    Wh = params["Wh"]
    grads = {name: np.zeros(w.shape) for name, w in params.items()}
    grads["Wy"] = np.einsum("nth,ntv->hv", states[:, 1:], dscores)
    grads["by"] = dscores.sum(axis=(0, 1))
    dh_out, dh_next = dscores @ params["Wy"].T, 0.0
    for t in reversed(range(x.shape[1])):
        da = (dh_out[:, t] + dh_next) * (1 - states[:, t + 1] ** 2)
        np.add.at(grads["Wx"], x[:, t], da)
        grads["Wh"] += states[:, t].T @ da
        grads["b"] += da.sum(axis=0)
        dh_next = da @ Wh.T
    return grads
