"""Treats the product as a sum.

Caught by: merge_backward::test_mul
Hint: merge_back_mul_is_sum
"""


def merge_backward(dout, forward, backward, merge_mode="concat"):
    H = forward.shape[-1]
    gradients = {
        "concat": lambda: (dout[..., :H], dout[..., H:]),
        "sum": lambda: (dout, dout),
        "mul": lambda: (dout, dout),
        "ave": lambda: (dout / 2, dout / 2),
    }
    _require_mode(merge_mode, gradients)
    return gradients[merge_mode]()
