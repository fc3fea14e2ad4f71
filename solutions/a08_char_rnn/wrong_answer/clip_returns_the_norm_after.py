"""Returns the norm after clipping.

Caught by: clip_by_global_norm::test_norm
Hint: clip_returns_the_norm_after
"""


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
    factor = max_norm / max(norm, max_norm)
    return {name: factor * g for name, g in grads.items()}, min(norm, max_norm)
