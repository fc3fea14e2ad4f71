"""Assigns the gradients of the weights at every step instead of adding up.

Caught by: rnn_backward::test_weights
Hint: back_keeps_the_first_step_only
"""


def rnn_backward(dh, cache):
    x, Wx, Wh, h = cache
    carried, da = 0.0, []  # da: the gradients of the sums inside of tanh, the last step first
    for t in reversed(range(x.shape[1])):
        da.append((dh[:, t] + carried) * (1 - h[:, t + 1] ** 2))
        carried = da[-1] @ Wh.T
    da = np.stack(da[::-1], axis=1)
    dWx = x[:, 0].T @ da[:, 0]
    dWh = h[:, 0].T @ da[:, 0]
    return da @ Wx.T, carried, dWx, dWh, da[:, 0].sum(axis=0)
