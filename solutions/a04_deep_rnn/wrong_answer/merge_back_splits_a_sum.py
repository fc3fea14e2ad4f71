"""Shares the gradient of a sum among the two.

Caught by: merge_backward::test_sum
Hint: merge_back_splits_a_sum
"""


def merge_backward(dout, forward, backward, merge_mode="concat"):
    H = forward.shape[-1]
    gradients = {
        "concat": lambda: (dout[..., :H], dout[..., H:]),
        "sum": lambda: (dout / 2, dout / 2),
        "mul": lambda: (dout * backward, dout * forward),
        "ave": lambda: (dout / 2, dout / 2),
    }
    _require_mode(merge_mode, gradients)
    return gradients[merge_mode]()
