"""Lets only the last output pass a gradient into the state.

Caught by: lm_backward::test_recurrent_weights, lm_backward::test_characters, lm_backward::test_no_initial_state,
    lm_backward::test_two_texts
Hint: back_forgets_the_outputs
"""


def lm_backward(dscores, cache):
    x, states, params = cache
    Wh = params["Wh"]
    grads = {name: np.zeros(w.shape) for name, w in params.items()}
    grads["Wy"] = np.einsum("nth,ntv->hv", states[:, 1:], dscores)
    grads["by"] = dscores.sum(axis=(0, 1))
    dh_out, dh_next = dscores @ params["Wy"].T, 0.0
    for t in reversed(range(x.shape[1])):
        da = (dh_out[:, t] * (t == x.shape[1] - 1) + dh_next) * (1 - states[:, t + 1] ** 2)
        np.add.at(grads["Wx"], x[:, t], da)
        grads["Wh"] += states[:, t].T @ da
        grads["b"] += da.sum(axis=0)
        dh_next = da @ Wh.T
    return grads
