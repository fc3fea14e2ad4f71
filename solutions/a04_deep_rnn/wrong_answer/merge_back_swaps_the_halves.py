"""Gives each direction the other one's half.

Caught by: merge_backward::test_concat
Hint: merge_back_swaps_the_halves
"""


def merge_backward(dout, forward, backward, merge_mode="concat"):
    H = forward.shape[-1]
    gradients = {
        "concat": lambda: (dout[..., H:], dout[..., :H]),
        "sum": lambda: (dout, dout),
        "mul": lambda: (dout * backward, dout * forward),
        "ave": lambda: (dout / 2, dout / 2),
    }
    _require_mode(merge_mode, gradients)
    return gradients[merge_mode]()
