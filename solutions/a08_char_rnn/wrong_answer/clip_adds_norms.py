"""Adds up the norms of the arrays.

Caught by: clip_by_global_norm::test_too_long, clip_by_global_norm::test_short_enough,
    clip_by_global_norm::test_norm
Hint: clip_adds_norms
"""


def clip_by_global_norm(grads, max_norm):
    norm = sum(np.sqrt((g**2).sum()) for g in grads.values())
    factor = max_norm / max(norm, max_norm)
    return {name: factor * g for name, g in grads.items()}, norm
