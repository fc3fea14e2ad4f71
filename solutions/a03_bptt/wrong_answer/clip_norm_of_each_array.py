"""Gives every array a norm and a factor of its own.

Caught by: clip_by_global_norm::test_direction_is_kept
Hint: clip_norm_of_each_array
"""


def clip_by_global_norm(gradients, max_norm):
    if max_norm <= 0:
        raise ValueError(f"max_norm is {max_norm}, not more than 0")
    norm = np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))
    if not np.isfinite(norm):
        raise ValueError(f"the norm is {norm}")
    factor = max_norm / norm if norm > max_norm else 1.0
    return [gradient * min(1.0, max_norm / max(np.linalg.norm(gradient), 1e-300)) for gradient in gradients], norm
