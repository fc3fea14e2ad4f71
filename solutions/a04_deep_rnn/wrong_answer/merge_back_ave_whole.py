"""Gives the whole gradient of the average to both.

Caught by: merge_backward::test_ave
Hint: merge_back_ave_whole
"""


def merge_backward(dout, forward, backward, merge_mode="concat"):
    H = forward.shape[-1]
    gradients = {
        "concat": lambda: (dout[..., :H], dout[..., H:]),
        "sum": lambda: (dout, dout),
        "mul": lambda: (dout * backward, dout * forward),
        "ave": lambda: (dout, dout),
    }
    _require_mode(merge_mode, gradients)
    return gradients[merge_mode]()
