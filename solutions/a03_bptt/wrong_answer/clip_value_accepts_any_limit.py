"""Does not refuse a limit of 0 or less.

Caught by: clip_by_value::test_refuses_no_range
Hint: clip_value_accepts_any_limit
"""


def clip_by_value(gradients, limit):
    return [np.clip(gradient, -limit, limit) for gradient in gradients]
