"""Scales each array so that its largest entry fits.

Caught by: clip_by_value::test_values
Hint: clip_value_shortens_each_array
"""


def clip_by_value(gradients, limit):
    if limit <= 0:
        raise ValueError(f"limit is {limit}, not more than 0")
    return [gradient * min(1.0, limit / np.abs(gradient).max()) for gradient in gradients]
