"""Clips every array by its own norm.

Caught by: clip_by_global_norm::test_too_long
Hint: clip_each_array
"""


def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in grads.values()))
    clipped = {}
    for name, g in grads.items():
        clipped[name] = g * min(1.0, max_norm / max(np.sqrt((g**2).sum()), 1e-300))
    return clipped, norm
