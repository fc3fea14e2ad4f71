"""Forgets to divide by two.

Caught by: merge_directions::test_ave
Hint: merge_ave_is_sum
"""


def merge_directions(forward, backward, merge_mode="concat"):
    if forward.shape != backward.shape:
        raise ValueError(f"the two directions have shapes {forward.shape} and {backward.shape}")
    merged = {
        "concat": np.concatenate([forward, backward], axis=-1),
        "sum": forward + backward,
        "mul": forward * backward,
        "ave": forward + backward,
    }
    _require_mode(merge_mode, merged)
    return merged[merge_mode]
