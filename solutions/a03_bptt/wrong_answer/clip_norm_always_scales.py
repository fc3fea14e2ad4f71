"""Gives all gradients the length max_norm, short ones too.

Caught by: clip_by_global_norm::test_short_enough
Hint: clip_norm_always_scales
"""


def clip_by_global_norm(gradients, max_norm):
    if max_norm <= 0:
        raise ValueError(f"max_norm is {max_norm}, not more than 0")
    norm = np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm
    return [factor * gradient for gradient in gradients], norm
