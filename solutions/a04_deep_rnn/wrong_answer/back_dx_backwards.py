"""Gives dx in the order in which it was made, the last step first.

Caught by: rnn_backward::test_dx, rnn_backward::test_last_step_only
Hint: back_dx_backwards
"""


def rnn_backward(dh, cache):
    x, Wx, Wh, h = cache
    carried, da = 0.0, []  # da: the gradients of the sums inside of tanh, the last step first
    for t in reversed(range(x.shape[1])):
        da.append((dh[:, t] + carried) * (1 - h[:, t + 1] ** 2))
        carried = da[-1] @ Wh.T
    da = np.stack(da[::-1], axis=1)
    dWx = np.einsum("ntd,nth->dh", x, da)
    dWh = np.einsum("ntg,nth->gh", h[:, :-1], da)
    return da[:, ::-1] @ Wx.T, carried, dWx, dWh, da.sum(axis=(0, 1))
