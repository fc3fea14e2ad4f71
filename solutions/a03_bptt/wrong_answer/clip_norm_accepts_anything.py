"""Lets infinite gradients pass.

Caught by: clip_by_global_norm::test_refuses_what_cannot_be
Hint: clip_norm_accepts_anything
"""


def clip_by_global_norm(gradients, max_norm):
    if max_norm <= 0:
        raise ValueError(f"max_norm is {max_norm}, not more than 0")
    norm = np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))
    factor = max_norm / norm if norm > max_norm else 1.0
    return [factor * gradient for gradient in gradients], norm
