"""Multiplies the state after the step instead of the one before it into dWh.

Caught by: rnn_backward::test_weights
Hint: back_dWh_with_the_state_after
"""


def rnn_backward(dh, cache):
    x, Wx, Wh, h = cache
    carried, da = 0.0, []  # da: the gradients of the sums inside of tanh, the last step first
    for t in reversed(range(x.shape[1])):
        da.append((dh[:, t] + carried) * (1 - h[:, t + 1] ** 2))
        carried = da[-1] @ Wh.T
    da = np.stack(da[::-1], axis=1)
    dWx = np.einsum("ntd,nth->dh", x, da)
    dWh = np.einsum("ntg,nth->gh", h[:, 1:], da)
    return da @ Wx.T, carried, dWx, dWh, da.sum(axis=(0, 1))
