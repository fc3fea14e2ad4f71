"""Multiplies each gradient by the direction's own value.

Caught by: merge_backward::test_mul
Hint: merge_back_mul_own_value
"""


def merge_backward(dout, forward, backward, merge_mode="concat"):
    H = forward.shape[-1]
    gradients = {
        "concat": lambda: (dout[..., :H], dout[..., H:]),
        "sum": lambda: (dout, dout),
        "mul": lambda: (dout * forward, dout * backward),
        "ave": lambda: (dout / 2, dout / 2),
    }
    _require_mode(merge_mode, gradients)
    return gradients[merge_mode]()
