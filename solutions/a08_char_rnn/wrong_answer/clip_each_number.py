"""Clips every number by itself.

Caught by: clip_by_global_norm::test_too_long
Hint: clip_each_number
"""


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
    return {name: np.clip(g, -max_norm, max_norm) for name, g in grads.items()}, norm
