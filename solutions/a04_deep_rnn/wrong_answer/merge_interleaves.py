"""Takes turns: a number of the forward direction, one of the backward direction, and so on.

Caught by: merge_directions::test_concat, merge_directions::test_default
Hint: merge_interleaves
"""


def merge_directions(forward, backward, merge_mode="concat"):
    if forward.shape != backward.shape:
        raise ValueError(f"the two directions have shapes {forward.shape} and {backward.shape}")
    merged = {
        "concat": np.stack([forward, backward], axis=-1).reshape(*forward.shape[:-1], -1),
        "sum": forward + backward,
        "mul": forward * backward,
        "ave": (forward + backward) / 2,
    }
    _require_mode(merge_mode, merged)
    return merged[merge_mode]
