"""Takes h (1 - h), which belongs to the sigmoid.

Caught by: softmax_loss::test_loss
Hint: back_derivative_of_the_sigmoid
"""


def rnn_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, next_h = cache
    dsum = dnext_h * next_h * (1 - next_h)
    return dsum @ Wx.T, dsum @ Wh.T, x.T @ dsum, prev_h.T @ dsum, dsum.sum(axis=0)
