"""Sends the gradient back through Wh, not through its transpose.

Caught by: lm_backward::test_recurrent_weights, lm_backward::test_characters, lm_backward::test_last_step_only,
    lm_backward::test_no_initial_state, lm_backward::test_two_texts
Hint: back_does_not_transpose
"""


def lm_backward(dscores, cache):
    x, states, params = cache
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
        dh_next = da @ Wh
    return grads
