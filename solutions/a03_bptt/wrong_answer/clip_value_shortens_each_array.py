"""Scales each array so that its largest entry fits.

Caught by: softmax_loss::test_loss
Hint: clip_value_shortens_each_array
"""


def clip_by_value(gradients, limit):
    if limit <= 0:
        raise ValueError(f"limit is {limit}, not more than 0")
    return [gradient * min(1.0, limit / np.abs(gradient).max()) for gradient in gradients]
