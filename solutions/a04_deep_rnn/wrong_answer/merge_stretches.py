"""Never compares the shapes.

Caught by: merge_directions::test_refuses
Hint: merge_stretches
"""


def merge_directions(forward, backward, merge_mode="concat"):
    merged = {
        "concat": np.concatenate([forward, backward], axis=-1),
        "sum": forward + backward,
        "mul": forward * backward,
        "ave": (forward + backward) / 2,
    }
    _require_mode(merge_mode, merged)
    return merged[merge_mode]
