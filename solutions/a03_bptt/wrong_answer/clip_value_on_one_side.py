"""Limits large numbers only.

Caught by: clip_by_value::test_values
Hint: clip_value_on_one_side
"""


def clip_by_value(gradients, limit):
    if limit <= 0:
        raise ValueError(f"limit is {limit}, not more than 0")
    return [np.minimum(gradient, limit) for gradient in gradients]
