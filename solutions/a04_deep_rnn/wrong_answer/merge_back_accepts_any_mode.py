"""Treats a mode that it does not know as a sum.

Caught by: merge_backward::test_refuses
Hint: merge_back_accepts_any_mode
"""


def merge_backward(dout, forward, backward, merge_mode="concat"):
    H = forward.shape[-1]
    gradients = {
        "concat": lambda: (dout[..., :H], dout[..., H:]),
        "sum": lambda: (dout, dout),
        "mul": lambda: (dout * backward, dout * forward),
        "ave": lambda: (dout / 2, dout / 2),
    }
    return gradients.get(merge_mode, gradients["sum"])()
