"""Finds nothing wrong with anything.

Caught by: gradient_check::test_one_entry_is_off, gradient_check::test_known_mistakes
Hint: check_is_never_wrong
"""


def gradient_check(gradients, dh, x, h0, Wx, Wh, b):
    return np.zeros(5)
