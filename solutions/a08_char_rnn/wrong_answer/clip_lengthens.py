"""Makes short gradients longer too.

Caught by: clip_by_global_norm::test_short_enough
Hint: clip_lengthens
"""


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
    factor = max_norm / max(norm, 1e-300)
    return {name: factor * g for name, g in grads.items()}, norm
