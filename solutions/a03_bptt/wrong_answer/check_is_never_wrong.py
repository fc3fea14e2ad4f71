"""Finds nothing wrong with anything.

Caught by: softmax_loss::test_loss
Hint: check_is_never_wrong
"""


def gradient_check(gradients, dh, x, h0, Wx, Wh, b):
    return np.zeros(5)
