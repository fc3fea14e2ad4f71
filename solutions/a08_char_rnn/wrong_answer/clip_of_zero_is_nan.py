"""Divides by a norm of 0.

Caught by: clip_by_global_norm::test_zero
Hint: clip_of_zero_is_nan
"""


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
    factor = np.minimum(1.0, max_norm / norm) if norm else np.float64(norm) / norm
    return {name: factor * g for name, g in grads.items()}, norm
