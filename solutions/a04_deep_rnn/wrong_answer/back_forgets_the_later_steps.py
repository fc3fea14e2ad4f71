"""Nothing comes back from later steps.

Caught by: rnn_backward::test_dx, rnn_backward::test_dh0, rnn_backward::test_weights,
    rnn_backward::test_last_step_only
Hint: back_forgets_the_later_steps
"""


def rnn_backward(dh, cache):
    x, Wx, Wh, h = cache
    carried, da = 0.0, []  # da: the gradients of the sums inside of tanh, the last step first
    for t in reversed(range(x.shape[1])):
        da.append(dh[:, t] * (1 - h[:, t + 1] ** 2))
        carried = da[-1] @ Wh.T
    da = np.stack(da[::-1], axis=1)
    dWx = np.einsum("ntd,nth->dh", x, da)
    dWh = np.einsum("ntg,nth->gh", h[:, :-1], da)
    return da @ Wx.T, carried, dWx, dWh, da.sum(axis=(0, 1))
